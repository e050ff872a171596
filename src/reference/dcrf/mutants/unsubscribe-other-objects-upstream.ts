import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { aimedAt } from '../rules.js';

export default mutant<Rules>({
  title: 'Silences all subscriptions of the connection once one was told of something',
  breaks: ['dcrf/unsubscribe-other-objects--upstream'],
  affects: ['dcrf/custom-others', 'dcrf/event-other-stream'],
  profile: 'upstream',
  rules: ({ silences }) => ({
    silences: (view, ending) =>
      silences(view, ending).length > 0 || aimedAt(view, ending).length > 0 ? view.of(ending.by.connection) : [],
  }),
});
