import { scenario } from '../context.js';

const requirement = 'socksync/not-object';

export default scenario({
  title: 'JSON that is no object is refused, and the connection goes on',
  shows: [requirement],
  observes: ['socksync/not-object-code'],
  profile: 'documented',
  async run({ take, connect, room }) {
    const peer = await connect({ room: room() });
    await peer.works();
    // A message within a text is no message.
    const within = JSON.stringify(JSON.stringify({ func: 'unsubscribe', ...peer.group('var') }));
    for (const text of [
      within,
      '[]',
      '1',
      '0.5',
      '"x"',
      'null',
      'true',
      'false',
      '"func"',
      '["func"]',
      '[{"func":"get"}]',
    ]) {
      const { code, sent, frame } = await peer.refuses(requirement, [1, 4, 7, 8], text);
      if ([1, 4, 7, 8].includes(code)) take.observe('socksync/not-object-code', String(code), [sent, frame]);
    }
    await peer.get('socksync/not-object');
    await peer.works();
  },
});
