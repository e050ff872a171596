import { deferred } from '../../../src/base/deferred.js';
import { allows, type Client } from '../clients.js';
import { type HighTemplar, scenario } from '../context.js';
import type { Room } from '../rooms.js';

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
    for (const together of [[...clients, ...clients], ...(take.has('api') ? [atOnce(context)] : [])]) {
      const peers = await Promise.all(together.map((one) => connect(one.client)));
      for (const [at, peer] of peers.entries()) {
        await peer.isTold(together[at]?.rooms ?? [], 'high-templar/hello-own', 'the rooms of this client');
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
