import { mutant } from '../../mutant.js';
import { expiry } from '../affected.js';
import type { Listener } from '../facts.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Goes on telling sockets of a lost subscription that join it afterwards',
  breaks: ['frappe-graphql/join-revives-nothing'],
  affects: expiry,
  profile: 'documented',
  binding: 'socketio',
  rules: ({ hears }) => {
    const before = new Map<string, ReadonlySet<Listener>>();
    return {
      isLost: (use) => use === 'keepalive',
      removes(view, over) {
        for (const { subscriptionId: id } of over) if (!before.has(id)) before.set(id, new Set(view.joined(id)));
        return [];
      },
      hears: (view, consumer) =>
        hears(view, consumer).filter((one) => before.get(consumer.subscriptionId)?.has(one) !== true),
    };
  },
});
