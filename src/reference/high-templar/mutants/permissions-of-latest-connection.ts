import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import type { Room } from '../rooms.js';

export default mutant<Rules>({
  title: 'Takes the rooms that the API allowed a client last for all of its connections',
  breaks: ['high-templar/permissions-kept', 'high-templar/permissions-late'],
  affects: ['high-templar/api-own'],
  rules({ judge, permits }) {
    const clients = new WeakMap<readonly Room[], string>();
    const latest = new Map<string, readonly Room[]>();
    return {
      judge(answer, request) {
        const verdict = judge(answer, request);
        if (verdict.kind !== 'allowed') return verdict;
        const client = `${request.headers?.cookie} ${request.headers?.authorization}`;
        clients.set(verdict.rooms, client);
        latest.set(client, verdict.rooms);
        return verdict;
      },
      permits: (allowed, room) => permits(latest.get(clients.get(allowed) ?? '') ?? allowed, room),
    };
  },
});
