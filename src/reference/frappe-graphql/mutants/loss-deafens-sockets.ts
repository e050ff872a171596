import { mutant } from '../../mutant.js';
import { events, expiry } from '../affected.js';
import type { Listener } from '../facts.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes sockets from all subscriptions that had joined one that is lost',
  breaks: ['frappe-graphql/lost-only'],
  affects: [...expiry, ...events],
  profile: 'documented',
  binding: 'socketio',
  rules: ({ hears }) => {
    const deaf = new Set<Listener>();
    return {
      removes(view, over) {
        for (const { subscriptionId } of over) for (const listener of view.joined(subscriptionId)) deaf.add(listener);
        return over;
      },
      hears: (view, consumer) => hears(view, consumer).filter((listener) => !deaf.has(listener)),
    };
  },
});
