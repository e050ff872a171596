import { badTriggers } from '../bad-triggers.js';
import { scenario } from '../context.js';

export default scenario({
  title: 'A trigger that is no JSON, or lacks its rooms or its data, is refused by its status',
  shows: ['high-templar/trigger-not-json', 'high-templar/trigger-no-rooms', 'high-templar/trigger-no-data'],
  profile: 'documented',
  async run({ take, connect, room, trigger, misfire }) {
    const peer = await connect();
    const subscription = await peer.subscribe(room());
    for (const [slug, bodies] of Object.entries(badTriggers)) {
      await peer.hears(subscription, await trigger(subscription.room));
      for (const body of bodies(subscription.room, take.fresh('token'))) {
        const { answer, frames } = await misfire(body);
        if (answer === null) return;
        const demand = { requirement: `high-templar/${slug}`, expected: 'a status from 400 to 499' };
        take.check(demand, answer.status >= 400 && answer.status < 500, `the status ${answer.status}`, frames);
      }
    }
  },
});
