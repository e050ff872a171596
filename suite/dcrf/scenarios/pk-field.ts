import { scenario } from '../context.js';

export default scenario({
  title: 'A stream whose pk field is another one carries primary keys there, and shows the same objects',
  shows: ['dcrf/pk-field', 'dcrf/one-store'],
  async run({ things }) {
    const own = await things('thingsWithId');
    const plain = await things('things');
    const made = await own.create({ counter: 1 }, 'dcrf/pk-field');
    await own.holds(made, 'dcrf/pk-field');
    await own.lists(made);
    await plain.holds(made, 'dcrf/one-store');
    await plain.lists(made, 'dcrf/one-store');
    const changed = await plain.patch(made, { counter: 2 });
    await own.holds(changed, 'dcrf/one-store');
    const overwritten = await own.update(changed, { counter: 3 }, 'dcrf/pk-field');
    await plain.holds(overwritten, 'dcrf/one-store');
    await own.delete(overwritten);
    await plain.lacks(overwritten, 'dcrf/one-store');
  },
});
