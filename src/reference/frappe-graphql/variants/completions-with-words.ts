import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Tells completions with a payload that says why',
  takes: ['the payload of a GQL_COMPLETE'],
  binding: 'socketio',
  rules: ({ completeFrame }) => ({
    completeFrame: (consumer, payload) => completeFrame(consumer, payload ?? { reason: 'completed' }),
  }),
});
