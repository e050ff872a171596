import { Stopped } from '../../../src/words/testimony.js';
import { scenario } from '../context.js';
import { packetIn } from '../socketio/packets.js';
import { handshake, Socket } from '../socketio/socket.js';

export default scenario({
  title: 'A socket whose handshake carries no session is refused or accepted',
  shows: [],
  observes: ['frappe-graphql/socket-no-session'],
  async run({ take, socketio }) {
    // One with a session is accepted.
    await (await socketio()).socket();
    const { conversation, refusal } = await take.knock(handshake(take, null));
    if (refusal === null) {
      await new Socket(take, conversation).greets().catch((error: unknown) => {
        if (!(error instanceof Stopped)) throw error;
      });
    }
    const { received, opening, end } = conversation;
    const kinds = received.map((frame) => packetIn(frame).kind);
    const isRefused = end !== null || kinds.includes('refused');
    // Of one that says nothing at all nobody knows.
    if (isRefused || kinds.includes('connect'))
      take.observe('frappe-graphql/socket-no-session', isRefused ? 'refused' : 'accepted', [...opening, ...received]);
  },
});
