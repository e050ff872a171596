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
      await subscriber.look({ page: 1, page_size: 2 });
      await owned.set(2, take.fresh('twin'));
      await subscriber.follows(owned, 'socksync/list-set');
      if ((await subscriber.tries(asked, 'socksync/list-get-invalid')).kind !== 'refused') continue;
      refused++;
      await owned.set(2, take.fresh('set'));
      await subscriber.stays(owned, requirement, 'whole');
      await owned.insert(0, take.fresh('insert'));
      await subscriber.stays(owned, requirement, 'whole');
    }
    if (refused === 0) take.untestable(requirement, 'the subject reads every page and page size as some page');
  },
});
