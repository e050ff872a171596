import { jsonEqual } from '../../../src/base/json.js';
import { memberOf } from '../../../src/words/message.js';
import { scenario } from '../context.js';
import type { OpenCall } from '../dialogue.js';
import { is } from '../frames.js';

const requirement = 'socksync/peer-return-matched';

export default scenario({
  title: 'Returns are matched with calls by their id, in whatever order they come',
  shows: [requirement],
  async run({ take, connect }) {
    const peer = await connect();
    const first = await peer.called({ token: take.fresh('twin') });
    peer.answer(first.call, 'twin');
    await peer.returned(first.outer);
    const open: { readonly outer: OpenCall; readonly token: string }[] = [];
    for (let at = 0; at < 3; at++) {
      const token = take.fresh('call');
      open.push({ token, outer: await peer.open('callPeer', { args: { token } }) });
    }
    const callOf = (token: string) => (frame: (typeof open)[number]['outer']['sent']) =>
      is(frame, 'call') && jsonEqual(memberOf(frame, 'args'), { token });
    const left = [...open];
    while (left.length > 0) {
      // Some call one after the other: then there is but one to be answered.
      const calls = [];
      for (const one of left) {
        const timeoutMs = calls.length === 0 ? take.timeoutMs : take.timeoutMs / 4;
        const arrival = await peer.conversation.wait(callOf(one.token), { from: 0, timeoutMs });
        if (arrival.kind === 'frame') calls.push({ ...one, call: arrival.frame });
      }
      const [one] = left;
      const demand = { requirement: 'socksync/peer-call', expected: 'a call for each call of the fixture' };
      if (calls.length === 0 && one !== undefined) {
        take.omitted(demand, 'no call', [one.outer.sent]);
      }
      for (const { call, token } of calls.toReversed()) peer.answer(call, `for ${token}`);
      for (const { outer, token, call } of calls) {
        const frame = await peer.returnedExactly(outer, requirement);
        const own = { requirement, expected: `"value": "for ${token}"` };
        take.check(own, memberOf(frame, 'value') === `for ${token}`, frame.text ?? '', [outer.sent, call, frame]);
        left.splice(
          left.findIndex((other) => other.token === token),
          1,
        );
      }
    }
  },
});
