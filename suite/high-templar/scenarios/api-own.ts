import { clip } from '../../../src/base/text.js';
import { allows } from '../clients.js';
import { scenario } from '../context.js';
import { differenceOf } from '../rooms.js';

export default scenario({
  title: 'Each connection of one client is asked about anew',
  shows: ['high-templar/api-own'],
  async run({ take, client, connect }) {
    let rooms = [{ only: take.fresh('room') }];
    const somebody = client(() => allows(...rooms));
    for (let turn = 0; turn < 3; turn++) {
      rooms = [{ only: take.fresh('room') }];
      const { frame, rooms: told } = await (await connect(somebody)).hello();
      const demand = { requirement: 'high-templar/api-own', expected: 'the rooms that the API allows by now' };
      const difference = differenceOf(rooms, told ?? []);
      take.check(demand, difference === null, `${difference}: ${clip(frame.text ?? '')}`, [
        ...somebody.asked.slice(-1),
        frame,
      ]);
    }
  },
});
