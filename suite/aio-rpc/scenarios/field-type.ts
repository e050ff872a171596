import { scenario } from '../context.js';

export default scenario({
  title: 'A channel or an event that is no string is refused or accepted',
  shows: [],
  observes: ['aio-rpc/field-type'],
  needs: ['subscribe'],
  async run({ take, connect, channel }) {
    for (const payload of [{ channel: 5 }, { channel: ['c'] }, { channel: channel(), event: 5 }]) {
      const answer = await (await connect()).call('subscribe', payload);
      take.observe('aio-rpc/field-type', answer.kind, [answer.sent, answer.frame]);
    }
  },
});
