import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells a user nothing any more of what he subscribes to after a loss',
  breaks: ['frappe-graphql/lost-fresh', 'frappe-graphql/event'],
  affects: everything,
  profile: 'documented',
  binding: 'socketio',
  rules: ({ hears }) => {
    const losers = new Set<string>();
    const before = new Set<string>();
    return {
      removes(view, over) {
        for (const { user } of over) losers.add(user);
        for (const id of view.consumers.keys()) before.add(id);
        return over;
      },
      hears: (view, consumer) =>
        losers.has(consumer.user) && !before.has(consumer.subscriptionId) ? [] : hears(view, consumer),
    };
  },
});
