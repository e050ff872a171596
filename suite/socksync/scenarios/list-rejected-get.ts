import { scenario } from '../context.js';
import { invalidPages, letters } from '../lists.js';

const requirement = 'socksync/list-rejected-get';

export default scenario({
  title: 'A get that was refused leaves the subscriber where it is',
  shows: [requirement],
  profile: 'documented',
  async run({ take, connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list(letters(9), peer);
    const subscriber = view(peer);
    let refused = 0;
    for (const asked of invalidPages) {
      await subscriber.look({ page: 1, size: 2 }, owned);
      await subscriber.sees(owned, { do: 'set', at: 2 });
      await subscriber.sees(owned, { do: 'insert', at: 0 });
      if ((await subscriber.tries(asked, 'socksync/list-get-invalid')).kind !== 'refused') continue;
      refused++;
      for (const step of [{ do: 'set', at: 2 } as const, { do: 'insert', at: 0 } as const]) {
        await owned.change(step, requirement);
        await subscriber.stays(owned, requirement, 'whole');
      }
    }
    if (refused === 0) take.untestable(requirement, 'the subject reads every page and page size as some page');
  },
});
