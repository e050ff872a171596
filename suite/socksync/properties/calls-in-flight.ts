import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { briefJson, type Json, type JsonObject, jsonEqual } from '../../../src/base/json.js';
import type { Frame } from '../../../src/wire/recording.js';
import { memberOf } from '../../../src/words/message.js';
import { property } from '../context.js';
import type { OpenCall } from '../dialogue.js';
import { is } from '../frames.js';
import type { Peer } from '../peer.js';
import { jsonObject, jsonValue } from '../values.js';

/** A call: of the fixture's echo, or of what calls the other side. `back` orders the answers of that side. */
type Call = {
  readonly who: number;
  readonly peer: boolean;
  readonly args: JsonObject;
  readonly value: Json;
  readonly back: number;
};

type Script = { readonly connections: number; readonly calls: readonly Call[] };

const call: fc.Arbitrary<Call> = fc.record({
  who: fc.nat({ max: 3 }),
  peer: fc.boolean(),
  args: jsonObject,
  value: jsonValue,
  back: fc.nat({ max: 9 }),
});

export default property<Script>({
  title: 'Calls that are open together, in both directions, are each answered as they must be',
  shows: ['socksync/call-pipelined', 'socksync/call-value', 'socksync/peer-call', 'socksync/peer-return-matched'],
  needs: ['echo'],
  version: 1,
  script: () =>
    fc.record({ connections: fc.integer({ min: 1, max: 2 }), calls: fc.array(call, { minLength: 1, maxLength: 6 }) }),
  async run({ take, connect }, script) {
    const peers: Peer[] = [];
    for (let at = 0; at < script.connections; at++) peers.push(await connect());
    // Every connection numbers its calls alike.
    const ids = script.calls.map(() => randomUUID());
    const counts = peers.map(() => 0);
    const echoes: { readonly peer: Peer; readonly call: OpenCall; readonly args: JsonObject }[] = [];
    const outward: Outward[] = [];
    for (const one of script.calls) {
      const who = one.who % peers.length;
      const peer = peers[who];
      const id = ids[counts[who] ?? 0];
      if (peer === undefined || id === undefined) continue;
      counts[who] = (counts[who] ?? 0) + 1;
      const args = { ...one.args, token: take.fresh('call') };
      if (one.peer && take.has('call-peer')) {
        peer.offer();
        const outer = await peer.open('callPeer', { args }, id);
        outward.push({ peer, outer, args, value: one.value, back: one.back, call: null });
      } else echoes.push({ peer, args, call: await peer.open('echo', args, id) });
    }
    for (const { peer, call: open, args } of echoes) {
      const frame = await peer.returnedExactly(open, 'socksync/call-pipelined');
      const demand = { requirement: 'socksync/call-value', expected: `"value": ${briefJson(args)}` };
      const right = jsonEqual(memberOf(frame, 'value'), args);
      if (!right) take.fail(demand, frame.text ?? '', [open.sent, frame], 'data');
      take.holds('socksync/call-value', open.sent, frame);
    }
    for (const peer of peers) await answerAll(outward.filter((one) => one.peer === peer));
  },
});

/** A call that the subject makes of this side, for one of this side. */
interface Outward {
  readonly peer: Peer;
  readonly outer: OpenCall;
  readonly args: JsonObject;
  readonly value: Json;
  readonly back: number;
  call: Frame | null;
}

/** Answers the calls that come, in the order of the script as far as they are open together. */
async function answerAll(open: readonly Outward[]): Promise<void> {
  const left = open.toSorted((a, b) => a.back - b.back);
  for (const { peer, outer } of left) {
    const { take, conversation } = peer;
    const arrived = (): Outward | undefined => left.find((one) => one.call === null && findCall(one) !== null);
    const demand = { requirement: 'socksync/peer-call', expected: 'a call with the arguments of one of these' };
    const comes = (frame: Frame): boolean => is(frame, 'call') && arrived() !== undefined;
    if (arrived() === undefined) await take.must(conversation, demand, comes, { from: 0, about: [outer.sent] });
    const next = arrived();
    if (next === undefined) continue;
    const call = findCall(next);
    next.call = call;
    if (call === null) continue;
    take.holds('socksync/peer-call', next.outer.sent, call);
    peer.answer(call, next.value);
    const frame = await peer.returnedExactly(next.outer, 'socksync/peer-return-matched');
    const own = { requirement: 'socksync/peer-return-matched', expected: `"value": ${briefJson(next.value)}` };
    const told = memberOf(frame, 'value');
    const right = jsonEqual(told, next.value) || (next.value === null && told === undefined);
    if (!right) take.fail(own, frame.text ?? '', [next.outer.sent, call, frame], 'data');
    take.holds('socksync/peer-return-matched', next.outer.sent, frame);
  }
}

function findCall({ peer, args }: Outward): Frame | null {
  return peer.conversation.received.find((one) => is(one, 'call') && jsonEqual(memberOf(one, 'args'), args)) ?? null;
}
