import { scenario } from '../context.js';
import { letters } from '../lists.js';

const requirement = 'socksync/list-subscribers';

export default scenario({
  title: 'Each subscriber is sent the changes of its own page',
  shows: [requirement],
  profile: 'documented',
  async run({ connect, list, view }) {
    const { list: owned, controller } = await list(letters(10));
    const subscribers = [view(controller), view(await connect()), view(await connect())];
    for (const [at, asked] of [
      { page: 0, page_size: 2 },
      { page: 1, page_size: 3 },
      { page: 2, page_size: 4 },
    ].entries()) {
      await subscribers[at]?.look(asked);
    }
    const allFollow = async (): Promise<void> => {
      for (const subscriber of subscribers) await subscriber.stays(owned, requirement, 'whole');
    };
    for (const at of [4, 1, 9, 0]) {
      await owned.delete(at);
      await allFollow();
      await owned.insert(at, `new ${at}`);
      await allFollow();
    }
    await owned.reset(letters(6).reverse());
    await allFollow();
  },
});
