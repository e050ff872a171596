import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Gives the id of a lost subscription to the next one that is made',
  breaks: ['frappe-graphql/lost-fresh'],
  affects: everything,
  profile: 'documented',
  binding: 'socketio',
  rules: ({ newId }) => {
    const lost: string[] = [];
    return {
      removes(_view, over) {
        for (const { subscriptionId } of over) lost.push(subscriptionId);
        return over;
      },
      newId: (subscription, user, isTaken) => lost.pop() ?? newId(subscription, user, isTaken),
    };
  },
});
