import type { Frame } from '../../../src/wire/recording.js';
import { memberOf } from '../../../src/words/message.js';
import { badTriggers } from '../bad-triggers.js';
import { scenario } from '../context.js';
import { carriesOther } from '../frames.js';

export default scenario({
  title: 'Nothing is published of a bad trigger, and what is triggered after it is published',
  shows: ['high-templar/trigger-bad-nothing', 'high-templar/trigger-bad-later'],
  async run({ take, listen, room, trigger, misfire, lastFence }) {
    const peer = await listen();
    const subscription = await peer.subscribe(room());
    const good: string[] = [];
    const demand = { requirement: 'high-templar/trigger-bad-nothing', expected: 'nothing of triggers that are bad' };
    const isBad = (frame: Frame): boolean =>
      carriesOther(frame, good) && memberOf(frame, 'requestId') === subscription.id;
    const bad: Frame[] = [];
    take.forbid(peer.conversation, demand, isBad, { about: () => bad.slice(-1) });
    for (const bodies of Object.values(badTriggers)) {
      for (const body of bodies(subscription.room, take.fresh('token'))) {
        bad.push((await misfire(body)).sent);
        const token = take.fresh('good');
        good.push(token);
        const after = await trigger(subscription.room, () => token);
        await peer.hears(subscription, { ...after, token }, 'high-templar/trigger-bad-later');
      }
    }
    await lastFence(peer);
    take.holds('high-templar/trigger-bad-nothing', ...bad);
  },
});
