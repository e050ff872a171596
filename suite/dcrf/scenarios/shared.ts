import { scenario } from '../context.js';

export default scenario({
  title: 'What one connection changes, every other one sees',
  shows: ['dcrf/shared'],
  async run({ things }) {
    const [one, other] = [await things(), await things()];
    const made = await one.create({ counter: 1 });
    await other.holds(made, 'dcrf/shared');
    await one.lists(made);
    await other.lists(made, 'dcrf/shared');
    const changed = await other.update(made, { counter: 2 });
    await one.holds(changed, 'dcrf/shared');
    await one.delete(changed);
    await other.lacks(changed, 'dcrf/shared');
    await (await things()).lacks(changed, 'dcrf/shared');
  },
});
