import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import type { Room } from '../rooms.js';

export default mutant<Rules>({
  title: 'Subscribes to the room of then where a requestId is used again after its unsubscribe',
  breaks: ['high-templar/id-again'],
  profile: 'documented',
  rules({ begins }) {
    const rooms = new Map<string, Room>();
    return {
      begins(view, subscription, fault) {
        const name = `${subscription.subscriber} ${subscription.id}`;
        const room = rooms.get(name) ?? subscription.room;
        if (fault === null) rooms.set(name, room);
        return begins(view, { ...subscription, room }, fault);
      },
    };
  },
});
