import { scenario } from '../context.js';

export default scenario({
  title: 'A variable cannot be set by who does not own it',
  shows: ['socksync/owned-var', 'socksync/owned-var-unchanged'],
  async run({ take, connect }) {
    const peer = await connect();
    const before = await peer.works();
    const intruded = take.fresh('intruded');
    const unchanged = { requirement: 'socksync/owned-var-unchanged', expected: `the value ${JSON.stringify(before)}` };
    take.forbid(peer.conversation, unchanged, (frame) => peer.tells(frame, intruded));
    const { sent } = await peer.refuses('socksync/owned-var', [1], {
      func: 'set',
      ...peer.group('var'),
      value: intruded,
    });
    const told = peer.conversation.received.find((frame) => frame.index > sent.index && peer.setsVar(frame));
    const silent = { requirement: 'socksync/owned-var', expected: 'an error, and no `set`' };
    if (told !== undefined) take.broken(silent, told.text ?? '', [sent, told], 'extra');
    await peer.holdsValue(before, 'socksync/owned-var-unchanged');
    // Nor by who has not subscribed to it.
    const stranger = await connect();
    await stranger.refuses('socksync/owned-var', [1], { func: 'set', ...stranger.group('var'), value: intruded });
    await peer.holdsValue(before, 'socksync/owned-var-unchanged');
  },
});
