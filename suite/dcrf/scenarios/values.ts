import { scenario } from '../context.js';

export default scenario({
  title: 'Values of fields come back as they were given',
  shows: ['dcrf/values'],
  async run({ take, things }) {
    const all = await things();
    const stem = take.fresh('v');
    const names = [
      `AbC${stem.toUpperCase()}`,
      '0',
      'null',
      'é😀 ü',
      '<b>&amp;',
      `"${stem}"\\`,
      'a/b',
      'a  b',
      stem.padEnd(64, 'é'),
      '{}',
      '[1]',
      stem.padEnd(64, 'x'),
      'true',
      '1e3',
    ];
    for (const name of names) {
      const made = await all.create({ name }, 'dcrf/values');
      await all.holds(made, 'dcrf/values');
    }
    let thing = await all.create();
    for (const counter of [1, 0, -1, 2147483647, -2147483648, 65536]) {
      thing = await all.patch(thing, { counter }, 'dcrf/values');
      await all.holds(thing, 'dcrf/values');
    }
  },
});
