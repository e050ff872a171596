import { scenario } from '../context.js';

const requirement = 'socksync/rooms-apart';

export default scenario({
  title: 'What is changed in one room does not reach another',
  shows: [requirement],
  // Where rooms are not apart, others would be heard here.
  locks: { subject: 'exclusive' },
  async run({ take, connect, room }) {
    if (!take.target.url.includes('{room}')) return take.untestable(requirement, 'the URL has no `{room}`');
    const [here, there] = [await connect(), await connect({ room: room() })];
    const kept = await there.works();
    const token = await here.works();
    const demand = { requirement, expected: 'nothing of another room' };
    take.forbid(there.conversation, demand, (frame) => there.tells(frame, token), { from: 0 });
    await there.holdsValue(kept, requirement);
    await take.settle();
    await there.fence(requirement);
    await here.holdsValue(token, requirement);
  },
});
