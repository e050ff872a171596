import { member } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { idsOf, onSockets } from '../wraps.js';

export default mutant<Rules>({
  title: 'Tells a socket that has joined twice everything twice',
  breaks: ['frappe-graphql/join-twice'],
  binding: 'socketio',
  wrap: onSockets(() => {
    const joined = new Map<string, number>();
    return {
      asked([name, carried], take) {
        for (const id of idsOf(carried)) {
          if (name === 'task_subscribe') joined.set(id, (joined.get(id) ?? 0) + 1);
          else joined.delete(id);
        }
        take([name, carried]);
      },
      told(event, send) {
        const times = joined.get(String(member(event[1], 'id'))) ?? 1;
        for (let sent = 0; sent < times; sent++) send(event);
      },
    };
  }),
});
