import fc from 'fast-check';
import { allows } from '../clients.js';
import { property } from '../context.js';
import { admissionOf } from '../lattice.js';
import type { Room } from '../rooms.js';

type Script = { readonly allowed: readonly Room[]; readonly asked: readonly Room[] };

const key = fc.constantFrom('a', 'b', 'c');
const allowedRoom: fc.Arbitrary<Room> = fc.dictionary(key, fc.constantFrom('x', 'y', 'xy', '*'), {
  minKeys: 1,
  maxKeys: 3,
});
const askedRoom: fc.Arbitrary<Room> = fc.dictionary(key, fc.constantFrom('x', 'y', 'xy', 'X', '', '*'), { maxKeys: 3 });

export default property<Script>({
  title: 'A room is admitted exactly if one allowed room has the same keys, and each value equal or `*`',
  shows: [
    'high-templar/hello-rooms',
    'high-templar/room-fewer',
    'high-templar/room-mixed',
    'high-templar/room-more',
    'high-templar/room-value',
    'high-templar/star-any',
    'high-templar/star-asked',
    'high-templar/star-itself',
    'high-templar/star-keys',
    'high-templar/star-others',
    'high-templar/subscribe',
    'high-templar/subscribe-refused',
  ],
  needs: ['api'],
  version: 1,
  script: () =>
    fc.record({
      allowed: fc.array(allowedRoom, { minLength: 1, maxLength: 4 }),
      asked: fc.array(askedRoom, { minLength: 1, maxLength: 8 }),
    }),
  async run({ connect, client }, { allowed, asked }) {
    const peer = await connect(client(() => allows(...allowed)));
    for (const room of asked) {
      const { admitted, requirement } = admissionOf(allowed, room);
      const answer = await peer.tries(room);
      if (admitted) peer.accepted(answer, requirement);
      else peer.refused(answer, requirement);
    }
  },
});
