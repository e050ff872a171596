import { clip } from '../../../src/base/text.js';
import { allows, type Client } from '../clients.js';
import { scenario } from '../context.js';
import { differenceOf, type Room } from '../rooms.js';

export default scenario({
  title: 'Clients that connect at the same time are each told their own rooms',
  shows: ['high-templar/hello-own'],
  async run({ take, connect, known, client, world }) {
    const own = (): { client: Client; rooms: readonly Room[] } => {
      const rooms = [{ only: take.fresh('room') }, { only: take.fresh('room'), further: '*' }];
      return { client: client(() => allows(...rooms)), rooms };
    };
    const clients = [
      { client: known('full'), rooms: [world.exact, world.star, world.other] },
      { client: known('none'), rooms: [] },
      ...(take.has('api') ? [own(), own()] : []),
    ];
    const twice = [...clients, ...clients];
    const peers = await Promise.all(twice.map((one) => connect(one.client)));
    for (const [at, peer] of peers.entries()) {
      const { frame, rooms } = await peer.hello();
      const demand = { requirement: 'high-templar/hello-own', expected: 'the rooms of this client' };
      const difference = differenceOf(twice[at]?.rooms ?? [], rooms ?? []);
      take.check(demand, difference === null, `${difference}: ${clip(frame.text ?? '')}`, [frame]);
    }
  },
});
