import fc from 'fast-check';
import { isObject, type Json, type JsonObject, parseJson } from '../../../src/base/json.js';
import { property } from '../context.js';
import { jsonObject, jsonValue } from '../values.js';

/** A text as it is sent, or a request that is wrong in one member; its method null is that of the fixture's echo. */
type Step = string | { readonly id: Json; readonly method: Json; readonly payload: JsonObject };

type Script = { readonly steps: readonly Step[] };

const json = (values: fc.Arbitrary<Json>): fc.Arbitrary<string> => values.map((one) => JSON.stringify(one));
const junk = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((one) => !parseJson(one).ok);
const cut = json(jsonObject).map((one) => one.slice(0, -1));
const noObject = json(jsonValue.filter((one) => !isObject(one)));
const id = fc.constant('id');
const payload = jsonObject;
const wrongId = fc.record({ id: fc.oneof(fc.integer(), fc.boolean()), method: fc.constant(null), payload });
const wrongMethod = fc.record({ id, method: fc.oneof(fc.integer(), fc.boolean()), payload });
const unknownMethod = fc.record({ id, method: fc.constant('nosuchmethod'), payload });

export default property<Script>({
  title: 'Any text frame that is no request is refused, and the connection goes on',
  shows: ['aio-rpc/not-json', 'aio-rpc/not-object', 'aio-rpc/id-type', 'aio-rpc/method-type', 'aio-rpc/unknown-method'],
  needs: ['echo'],
  version: 2,
  script: () => {
    const step: fc.Arbitrary<Step> = fc.oneof(junk, cut, noObject, wrongId, wrongMethod, unknownMethod);
    return fc.record({ steps: fc.array(step, { minLength: 1, maxLength: 5 }) });
  },
  async run({ take, connect }, { steps }) {
    const peer = await connect();
    for (const step of steps) {
      await peer.echoes();
      const echo = take.names.echo ?? 'echo';
      const text = typeof step === 'string' ? step : JSON.stringify({ ...step, method: step.method ?? echo });
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
