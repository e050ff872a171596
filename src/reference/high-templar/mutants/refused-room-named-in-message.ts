import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Names the room in the message that refuses it',
  breaks: ['high-templar/room-not-found'],
  rules: ({ refuse }) => ({
    refuse: (fault, message, connection) =>
      fault === 'room-refused'
        ? { kind: 'error', message: `room-not-found: ${JSON.stringify(message.room)}` }
        : refuse(fault, message, connection),
  }),
});
