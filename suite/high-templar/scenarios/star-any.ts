import { allows } from '../clients.js';
import { scenario } from '../context.js';

export default scenario({
  title: 'A `*` in an allowed room admits any text in its place',
  shows: ['high-templar/star-any'],
  async run({ take, connect, client, world, takesEffect }) {
    const peer = await connect();
    const fresh = take.fresh('customer');
    const values = [
      '',
      '**',
      '*x',
      'null',
      '0',
      fresh.toUpperCase(),
      `${fresh} und Übergröße 😀`,
      `a/b:c.d\\"e"`,
      `${fresh}\n`,
    ];
    for (const customer of values) {
      await takesEffect(await peer.subscribe({ ...world.star, customer }, undefined, 'high-templar/star-any'));
    }
    const long = await peer.subscribe(
      { ...world.star, customer: fresh.padEnd(200, 'x') },
      undefined,
      'high-templar/star-any',
    );
    await takesEffect(long);
    await takesEffect(await peer.subscribe({ ...world.star, customer: fresh }, undefined, 'high-templar/star-any'));
    take.holds('high-templar/star-any');
    if (!take.has('api')) return;
    const own = await connect(client(() => allows({ only: fresh, b: '*', c: '*' })));
    for (const room of [
      { only: fresh, b: 'x', c: 'y' },
      { only: fresh, b: 'z', c: 'y' },
      { c: '', b: '', only: fresh },
    ]) {
      await own.subscribe(room, undefined, 'high-templar/star-any');
    }
  },
});
