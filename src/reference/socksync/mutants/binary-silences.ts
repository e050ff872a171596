import { mutant } from '../../mutant.js';
import { tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers nothing more after a binary frame',
  breaks: ['socksync/binary-frame'],
  profile: 'documented',
  wrap(endpoint, clock) {
    const dead = new WeakSet<object>();
    const place = tap(({ send }) => ({ sent: (text) => send(text) }));
    const placed = place(endpoint, clock);
    return {
      ...placed,
      open(peer, handshake) {
        const session = placed.open(peer, handshake);
        return {
          ...session,
          receive: (text) => void (dead.has(session) || session.receive(text)),
          receiveBinary: () => void dead.add(session),
        };
      },
    };
  },
});
