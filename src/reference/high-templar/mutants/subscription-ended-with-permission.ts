import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import type { Room } from '../rooms.js';

export default mutant<Rules>({
  title: 'Ends subscriptions of a client when a new connection of it is no longer allowed their rooms',
  breaks: ['high-templar/subscription-kept'],
  affects: ['high-templar/api-own', 'high-templar/permissions-*'],
  rules({ judge, listeners, begins, permits }) {
    const latest = new Map<string, readonly Room[]>();
    const names = new WeakMap<readonly Room[], string>();
    const clients = new Map<number, string>();
    let asking = '';
    return {
      judge(answer, request) {
        const verdict = judge(answer, request);
        if (verdict.kind !== 'allowed') return verdict;
        const client = `${request.headers?.cookie} ${request.headers?.authorization}`;
        names.set(verdict.rooms, client);
        latest.set(client, verdict.rooms);
        return verdict;
      },
      permits(allowed, room) {
        asking = names.get(allowed) ?? '';
        return permits(allowed, room);
      },
      begins(view, subscription, fault) {
        if (fault === null) clients.set(subscription.subscriber, asking);
        return begins(view, subscription, fault);
      },
      listeners: (view, rooms) =>
        listeners(view, rooms).filter(({ subscriber, room }) =>
          permits(latest.get(clients.get(subscriber) ?? '') ?? [room], room),
        ),
    };
  },
});
