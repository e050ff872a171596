import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a subscription query with an id that is a number',
  breaks: ['frappe-graphql/subscribe'],
  affects: everything,
  binding: 'socketio',
  rules: {
    newId: (_subscription, _user, isTaken) => {
      let id = 1;
      while (isTaken(String(id))) id++;
      return String(id);
    },
    subscribed: (_result, { field, subscriptionId }) => ({
      data: { [field]: { subscription_id: Number(subscriptionId) } },
    }),
  },
});
