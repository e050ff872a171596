import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends all subscriptions of the connection',
  breaks: ['dcrf/unsubscribe-only'],
  affects: ['dcrf/custom-others', 'dcrf/event-other-stream', 'dcrf/custom-unsubscribe-only'],
  profile: 'documented',
  rules: { ends: (view, { by }) => view.of(by.connection) },
});
