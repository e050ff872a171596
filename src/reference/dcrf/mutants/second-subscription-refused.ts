import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Refuses a second subscription on a connection',
  breaks: ['dcrf/subscribe'],
  affects: ['dcrf/custom-subscribe', 'dcrf/event-other-stream'],
  rules: {
    subscribeRefused: (view, { connection }) => (view.of(connection).length > 0 ? error(409, 'Subscribed') : null),
  },
});
