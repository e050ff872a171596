import { deferred } from '../../../src/base/deferred.js';
import type { Json } from '../../../src/base/json.js';
import { clip } from '../../../src/base/text.js';
import { allows, type Client } from '../clients.js';
import { type HighTemplar, scenario } from '../context.js';
import { differenceOf, type Room } from '../rooms.js';

interface Expected {
  readonly client: Client;
  readonly rooms: readonly Room[];
}

export default scenario({
  title: 'Clients that connect at the same time are each told their own rooms',
  shows: ['high-templar/hello-own'],
  // A gateway that asks about one after the other would keep everybody waiting.
  locks: { subject: 'exclusive' },
  async run(context) {
    const { take, connect, known, world } = context;
    const clients = [
      { client: known('full'), rooms: [world.exact, world.star, world.other] },
      { client: known('none'), rooms: [] },
    ];
    const compare = (
      rooms: readonly Room[],
      told: readonly Json[] | null,
      frame: (typeof take.recording.frames)[number],
    ): void => {
      const demand = { requirement: 'high-templar/hello-own', expected: 'the rooms of this client' };
      const difference = differenceOf(rooms, told ?? []);
      take.check(demand, difference === null, `${difference}: ${clip(frame.text ?? '')}`, [frame]);
    };
    for (const together of [[...clients, ...clients], ...(take.has('api') ? [atOnce(context)] : [])]) {
      const peers = await Promise.all(together.map((one) => connect(one.client)));
      for (const [at, peer] of peers.entries()) {
        const { frame, rooms } = await peer.hello();
        compare(together[at]?.rooms ?? [], rooms, frame);
      }
    }
  },
});

/** Clients about whom the API answers when it has been asked about all of them. */
function atOnce({ take, client }: HighTemplar): readonly Expected[] {
  const only = take.fresh('room');
  const sets: readonly (readonly Room[])[] = [
    [{ only, of: 'one' }],
    [],
    [
      { only, of: 'other' },
      { only, of: '*' },
    ],
  ];
  let asked = 0;
  const all = deferred<void>();
  return sets.map((rooms) => ({
    rooms,
    client: client(async () => {
      if (++asked >= sets.length) all.resolve();
      await all.promise;
      return allows(...rooms);
    }),
  }));
}
