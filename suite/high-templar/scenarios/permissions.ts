import { allows } from '../clients.js';
import { scenario } from '../context.js';

export default scenario({
  title: 'A connection keeps the permissions that it was made with; the next one has those of its own time',
  shows: ['high-templar/permissions-kept', 'high-templar/permissions-late', 'high-templar/api-own'],
  async run({ take, client, connect, takesEffect }) {
    const [held, kept, late] = ['held', 'kept', 'late'].map((word) => ({ only: take.fresh(word) }));
    if (held === undefined || kept === undefined || late === undefined) return;
    let rooms = [held, kept];
    const somebody = client(() => allows(...rooms));
    const early = await connect(somebody);
    await takesEffect(await early.subscribe(held));
    rooms = [late];
    const next = await connect(somebody);
    await next.isTold(rooms, 'high-templar/api-own', 'the rooms that the API allows by now');
    await takesEffect(await next.subscribe(late));
    await early.refusesRoom(late, 'high-templar/permissions-late');
    await takesEffect(
      await early.subscribe(kept, undefined, 'high-templar/permissions-kept'),
      'high-templar/permissions-kept',
    );
    take.holds('high-templar/permissions-kept');
    await next.refusesRoom(kept, 'high-templar/subscribe-refused');
  },
});
