import { isObject, member } from '../../../src/base/json.js';
import { scenario } from '../context.js';
import { fieldsOf } from '../things.js';

export default scenario({
  title: 'Values that can be read as what is wanted, white space, and keys as texts are taken one way or the other',
  shows: ['dcrf/one-response'],
  observes: ['dcrf/value-coerced', 'dcrf/text-trimmed', 'dcrf/pk-text'],
  async run({ take, things }) {
    const all = await things();
    const { peer, stream } = all;
    const thing = await all.create();
    const coerced = await peer.call(stream, 'patch', { pk: thing.pk, data: fieldsOf(stream, { counter: '7' }) });
    take.observe('dcrf/value-coerced', coerced.ok ? 'taken' : 'refused', [coerced.sent, coerced.frame]);
    const name = ` ${take.fresh('name')} `;
    const spaced = await peer.call(stream, 'create', { data: fieldsOf(stream, { name }) });
    const told = isObject(spaced.data) ? member(spaced.data, stream.fields.name) : undefined;
    if (told === name || told === name.trim()) {
      take.observe('dcrf/text-trimmed', told === name ? 'kept' : 'trimmed', [spaced.sent, spaced.frame]);
    }
    const text = await peer.call(stream, 'retrieve', { pk: String(thing.pk) });
    if (typeof thing.pk === 'number')
      take.observe('dcrf/pk-text', text.ok ? 'taken' : 'refused', [text.sent, text.frame]);
    take.holds('dcrf/one-response', text.sent, text.frame);
  },
});
