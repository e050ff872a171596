import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Joins no sixth subscription on a socket',
  breaks: ['frappe-graphql/join-several'],
  binding: 'socketio',
  rules: {
    leavesByJoining: (view, listener, id) => {
      const joined = [...view.consumers.keys()].filter((one) => one !== id && view.joined(one).has(listener));
      return joined.slice(0, -4);
    },
  },
});
