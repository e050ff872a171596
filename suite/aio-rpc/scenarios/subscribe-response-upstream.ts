import { jsonEqual, member } from '../../../src/base/json.js';
import { scenario } from '../context.js';
import type { Answer } from '../peer.js';

const requirement = 'aio-rpc/subscribe-response--upstream';

export default scenario({
  title: 'The response of subscribe and unsubscribe lists channels with their event patterns',
  shows: [requirement],
  profile: 'upstream',
  async run({ take, connect, channel }) {
    const peer = await connect();
    const [first, second] = [channel(), channel()];
    const tells = (answer: Answer, wanted: { [name: string]: string[] }): void => {
      const told = member(answer.value, 'subscribed');
      const demand = { requirement, expected: `"subscribed": ${JSON.stringify(wanted)}` };
      take.check(demand, jsonEqual(told, wanted), answer.frame.text ?? '', [answer.sent, answer.frame]);
    };
    tells(await peer.subscribe(first), { [first]: ['*'] });
    tells(await peer.subscribe(second, 'e'), { [first]: ['*'], [second]: ['e'] });
    tells(await peer.unsubscribe(first), { [second]: ['e'] });
    tells(await peer.unsubscribe(second, 'e'), {});
  },
});
