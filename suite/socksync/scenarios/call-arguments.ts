import { scenario } from '../context.js';

const requirement = 'socksync/call-arguments';

export default scenario({
  title: 'A call that lacks an argument is answered with one error, with code 4 or 8',
  shows: [requirement],
  observes: ['socksync/call-arguments-code'],
  profile: 'documented',
  async run({ take, connect }) {
    const peer = await connect();
    const before = await peer.works();
    for (const args of [{}, { values: 1 }]) {
      const { sent } = await peer.open('setVar', args);
      const { code, frame } = await peer.refused(requirement, [4, 8], sent);
      if (code === 4 || code === 8) take.observe('socksync/call-arguments-code', String(code), [sent, frame]);
    }
    await peer.holdsValue(before);
  },
});
