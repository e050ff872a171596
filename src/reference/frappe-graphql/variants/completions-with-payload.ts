import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Tells completions with null as payload',
  takes: ['the payload of a GQL_COMPLETE'],
  profile: 'documented',
  binding: 'socketio',
  rules: ({ completeFrame }) => ({ completeFrame: (consumer, payload) => completeFrame(consumer, payload ?? null) }),
});
