import fc from 'fast-check';
import { jsonEqual } from '../../../src/base/json.js';
import { memberOf } from '../../../src/words/message.js';
import { property } from '../context.js';
import { kindOf } from '../frames.js';
import type { Peer } from '../peer.js';
import { idText } from '../values.js';

type Request = { readonly who: number; readonly id: string; readonly known: boolean };
type Script = { readonly connections: number; readonly requests: readonly Request[] };

export default property<Script>({
  title: 'However requests are sent side by side, each is answered once, under its own id, on its own connection',
  shows: ['aio-rpc/pipelined', 'aio-rpc/id-per-connection', 'aio-rpc/success-id', 'aio-rpc/error-id'],
  needs: ['echo'],
  version: 1,
  script: () =>
    fc.record({
      connections: fc.integer({ min: 1, max: 2 }),
      requests: fc.uniqueArray(fc.record({ who: fc.nat({ max: 1 }), id: idText, known: fc.boolean() }), {
        selector: (one) => `${one.who} ${one.id}`,
        minLength: 1,
        maxLength: 10,
      }),
    }),
  async run({ take, connect }, { connections, requests }) {
    const peers: Peer[] = [];
    for (let at = 0; at < connections; at++) peers.push(await connect());
    const unknown = take.fresh('nosuchmethod');
    const asked = new Set<string>();
    const sent = requests.flatMap(({ who, id, known }, at) => {
      const n = at + 1;
      const peer = peers[who % connections];
      // Where shrinking left one connection, two requests may have come to share it and their id: one is enough.
      if (peer === undefined || asked.has(`${who % connections} ${id}`)) return [];
      asked.add(`${who % connections} ${id}`);
      return [{ peer, n, known, ...peer.send(known ? (take.names.echo ?? 'echo') : unknown, { n }, id) }];
    });
    for (const { peer, n, known, id, sent: frame } of sent) {
      const shared = sent.some((other) => other.peer !== peer && other.id === id);
      const requirement = shared ? 'aio-rpc/id-per-connection' : 'aio-rpc/pipelined';
      const expected = `a ${known ? `success with {"n":${n}}` : 'error'} under the id ${JSON.stringify(id)}`;
      const answer = await peer.respondsTo({ id, sent: frame }, { requirement, expected });
      const right = known ? jsonEqual(memberOf(answer, 'response'), { n }) : kindOf(answer) === 'error';
      // An unknown method that succeeds was answered, and is wrong for another reason.
      const demand = { requirement: known ? requirement : 'aio-rpc/unknown-method', expected };
      if (!right) take.fail(demand, answer.text ?? '', [frame, answer], 'data');
      take.holds(requirement, frame, answer);
      take.holds(known ? 'aio-rpc/success-id' : 'aio-rpc/error-id', frame, answer);
    }
  },
});
