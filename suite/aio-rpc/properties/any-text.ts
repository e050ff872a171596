import fc from 'fast-check';
import { isObject, type Json, parseJson } from '../../../src/base/json.js';
import { property } from '../context.js';
import { jsonObject, jsonValue } from '../values.js';

type Script = { readonly texts: readonly string[] };

const json = (values: fc.Arbitrary<Json>): fc.Arbitrary<string> => values.map((one) => JSON.stringify(one));
const junk = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((one) => !parseJson(one).ok);
const cut = json(jsonObject).map((one) => one.slice(0, -1));
const noObject = json(jsonValue.filter((one) => !isObject(one)));
const wrongMember = fc.record({
  id: fc.oneof(fc.constant('id'), fc.integer(), fc.boolean()),
  method: fc.oneof(fc.constant('nosuchmethod'), fc.integer(), fc.constant(null)),
  payload: jsonObject,
});

export default property<Script>({
  title: 'Any text frame that is no request is refused, and the connection goes on',
  shows: ['aio-rpc/not-json', 'aio-rpc/not-object', 'aio-rpc/id-type', 'aio-rpc/method-type', 'aio-rpc/unknown-method'],
  needs: ['echo'],
  version: 1,
  script: () => {
    const text = fc.oneof(junk, cut, noObject, json(wrongMember));
    return fc.record({ texts: fc.array(text, { minLength: 1, maxLength: 5 }) });
  },
  async run({ connect }, { texts }) {
    const peer = await connect();
    for (const text of texts) {
      await peer.echoes();
      await peer.refuses(requirementFor(text), text);
    }
  },
});

/** What a text is refused for. */
function requirementFor(text: string): string {
  const parsed = parseJson(text);
  if (!parsed.ok) return 'aio-rpc/not-json';
  if (!isObject(parsed.value)) return 'aio-rpc/not-object';
  if (typeof parsed.value.id !== 'string') return 'aio-rpc/id-type';
  return typeof parsed.value.method === 'string' ? 'aio-rpc/unknown-method' : 'aio-rpc/method-type';
}
