import { briefJson, jsonEqual } from '../../../src/base/json.js';
import { memberOf } from '../../../src/words/message.js';
import { scenario } from '../context.js';
import { hardValues } from '../hard-values.js';

const requirement = 'socksync/peer-return';

export default scenario({
  title: 'What a function returned reaches who called it',
  shows: [requirement],
  async run({ take, connect }) {
    const peer = await connect();
    for (const value of [undefined, ...hardValues]) {
      const { outer, call } = await peer.called({ token: take.fresh('call') });
      const answer = peer.answer(call, value);
      const frame = await peer.returned(outer, requirement);
      const told = memberOf(frame, 'value');
      const expected = value === undefined ? 'no `value`, or null' : `"value": ${briefJson(value)}`;
      const nothing = value === undefined || value === null;
      const right = jsonEqual(told, value) || (nothing && (told === null || told === undefined));
      take.check({ requirement, expected }, right, frame.text ?? '', [outer.sent, call, answer, frame]);
    }
  },
});
