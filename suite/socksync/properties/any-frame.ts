import fc from 'fast-check';
import { isObject, type Json, parseJson } from '../../../src/base/json.js';
import { property } from '../context.js';
import { jsonObject, jsonValue, text } from '../values.js';

/** A text as it is sent, or a `get` of the variable that is wrong in one member. */
type Step = string | { readonly member: 'func' | 'type' | 'name'; readonly value: Json };

type Script = { readonly steps: readonly Step[] };

const junk = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((one) => !parseJson(one).ok);
const cut = jsonObject.map((one) => JSON.stringify(one).slice(0, -1));
const noObject = jsonValue.filter((one) => !isObject(one)).map((one) => JSON.stringify(one));
const member = fc.constantFrom('func' as const, 'type' as const, 'name' as const);
const known = new Set(['var', 'list', 'function', 'get', 'set', 'set_all', 'set_count', 'insert', 'delete', 'call']);
const words = new Set([...known, 'return', 'error', 'subscribe', 'unsubscribe', 'unsubscribe_all', '']);
const unknown = fc.record({ member, value: text.filter((one) => !words.has(one)) });
const scalar = fc.oneof(fc.constant(null), fc.boolean(), fc.integer());
const wrong = fc.record({ member, value: fc.oneof(scalar, fc.array(jsonValue, { maxLength: 3 }), jsonObject) });

const refusals = {
  func: { requirement: 'socksync/unknown-func', codes: [1] },
  type: { requirement: 'socksync/unknown-type', codes: [2] },
  name: { requirement: 'socksync/unknown-name', codes: [3] },
} as const;

export default property<Script>({
  title: 'Whatever is no message is refused, and the connection goes on',
  shows: [
    'socksync/member-types',
    'socksync/not-json',
    'socksync/not-object',
    'socksync/unknown-func',
    'socksync/unknown-name',
    'socksync/unknown-type',
  ],
  needs: ['var', 'set-var'],
  version: 1,
  script: ({ profile }) => {
    const always = [junk, cut, unknown] as const;
    // The published server does not survive the others.
    const step: fc.Arbitrary<Step> =
      profile === 'upstream' ? fc.oneof(...always) : fc.oneof(...always, noObject, wrong);
    return fc.record({ steps: fc.array(step, { minLength: 1, maxLength: 6 }) });
  },
  async run({ connect, room }, { steps }) {
    const peer = await connect({ room: room() });
    await peer.works();
    const whole = { func: 'get', ...peer.group('var') };
    for (const step of steps) {
      if (typeof step === 'string') {
        if (parseJson(step).ok) await peer.refuses('socksync/not-object', [1, 4, 7, 8], step);
        else await peer.refuses('socksync/not-json', [7], step);
        continue;
      }
      const message = { ...whole, [step.member]: step.value };
      if (typeof step.value !== 'string') await peer.refuses('socksync/member-types', [1, 2, 3, 4, 8], message);
      else await peer.refuses(refusals[step.member].requirement, refusals[step.member].codes, message);
    }
    await peer.works();
  },
});
