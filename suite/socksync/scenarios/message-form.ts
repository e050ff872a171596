import { randomUUID } from 'node:crypto';
import { briefJson, jsonEqual } from '../../../src/base/json.js';
import { memberOf } from '../../../src/words/message.js';
import { scenario } from '../context.js';

/** The same message, written in ways that JSON does not tell apart. */
const forms: readonly ((message: object) => string)[] = [
  (message) => JSON.stringify(Object.fromEntries(Object.entries(message).reverse())),
  (message) => JSON.stringify(message, null, 2),
  (message) => `\r\n\t ${JSON.stringify(message)} \n`,
  (message) => JSON.stringify(message).replace('"func"', '"\\u0066unc"'),
  (message) => JSON.stringify(message).replaceAll(/[^ -~]/g, (unit) => `\\u${hex(unit)}`),
];

function hex(unit: string): string {
  return unit.charCodeAt(0).toString(16).padStart(4, '0');
}

export default scenario({
  title: 'A message is read as JSON, in whatever order and with whatever whitespace and escapes it is written',
  shows: ['socksync/call-value'],
  async run({ take, connect }) {
    const peer = await connect();
    await peer.calls('echo', { token: take.fresh('call') });
    for (const form of forms) {
      const [id, args] = [randomUUID(), { token: take.fresh('call'), text: 'a "b" ä€😀', list: [1, { two: 2 }] }];
      const sent = peer.conversation.send(form({ func: 'call', ...peer.group('echo'), id, args }));
      const frame = await peer.returned({ id, sent }, 'socksync/call-value');
      const demand = { requirement: 'socksync/call-value', expected: `"value": ${briefJson(args)}` };
      take.check(demand, jsonEqual(memberOf(frame, 'value'), args), frame.text ?? '', [sent, frame]);
    }
  },
});
