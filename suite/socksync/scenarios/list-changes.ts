import { scenario } from '../context.js';
import { letters } from '../lists.js';

export default scenario({
  title: 'Changes of a list tell its total, fit what is held, and keep the page size',
  shows: ['socksync/list-count', 'socksync/list-page-size', 'socksync/list-index'],
  observes: ['socksync/shift-order', 'socksync/update-form'],
  async run({ take, connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list(letters(10), peer);
    const subscriber = view(peer);
    await subscriber.look({ page: 1, size: 3 }, owned);
    for (const at of [4, 0, 9, 10, 3, 5]) {
      await subscriber.sees(owned, { do: 'insert', at });
      await subscriber.sees(owned, { do: 'delete', at });
      for (const slug of ['list-count', 'list-page-size', 'list-index']) take.holds(`socksync/${slug}`);
    }
    const forms = subscriber.copy().forms.slice(1);
    take.observe('socksync/update-form', forms.includes('set_all') ? 'set-all' : 'changes');
    const [first] = forms.filter((form) => form === 'insert' || form === 'delete');
    // The first change is an insert on a full page.
    if (first !== undefined) take.observe('socksync/shift-order', `${first}-first`);
  },
});
