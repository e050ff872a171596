import { scenario } from '../context.js';
import { fieldSays } from '../upstream.js';

const id = 'aio-rpc/field-type--upstream';

export default scenario({
  title: 'Fields of a wrong type are refused, and the error names them',
  shows: [id],
  needs: ['echo'],
  profile: 'upstream',
  async run({ take, connect, channel }) {
    const peer = await connect();
    await peer.subscribe(channel());
    await peer.publish(channel());
    for (const method of ['subscribe', 'unsubscribe', 'publish']) {
      for (const wrong of [5, ['c'], {}, true]) {
        const payload = { channel: wrong, event: wrong, ...(method === 'publish' ? { data: 'd' } : {}) };
        const text = JSON.stringify({ id: take.fresh('id'), method, payload });
        const answer = await peer.refuses(id, text);
        fieldSays(take, id, answer, 'channel', 'not valid type');
        fieldSays(take, id, answer, 'event', 'not valid type');
      }
    }
    for (const data of [1, 0, 1.5, true, false]) {
      const text = JSON.stringify({ id: take.fresh('id'), method: 'publish', payload: { channel: channel(), data } });
      fieldSays(take, id, await peer.refuses(id, text), 'data', 'not valid type');
    }
  },
});
