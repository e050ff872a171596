import { scenario } from '../context.js';
import { type ListView, letters, type OwnedList } from '../lists.js';

const requirement = 'socksync/list-subscribers';
const pages = [
  { page: 0, size: 2 },
  { page: 1, size: 3 },
  { page: 2, size: 4 },
];
const steps = [4, 1, 9, 0].flatMap((at) => [{ do: 'delete', at } as const, { do: 'insert', at } as const]);

export default scenario({
  title: 'Each subscriber is sent the changes of its own page',
  shows: [requirement],
  profile: 'documented',
  async run({ connect, list, view, room }) {
    // Each alone, in a room of its own: what goes wrong there has nothing to do with the others.
    for (const page of pages) {
      const alone = await connect({ room: room() });
      const { list: owned } = await list(letters(10), alone);
      const subscriber = view(alone);
      await subscriber.look(page, owned);
      for (const step of steps) await subscriber.sees(owned, step);
    }
    const { list: owned, controller } = await list(letters(10));
    const subscribers = [view(controller), view(await connect()), view(await connect())];
    for (const [at, page] of pages.entries()) await subscribers[at]?.look(page, owned);
    for (const step of [...steps, { do: 'reset', count: 12 } as const]) {
      await owned.change(step, requirement);
      await allStay(subscribers, owned);
    }
  },
});

async function allStay(subscribers: readonly ListView[], owned: OwnedList): Promise<void> {
  for (const subscriber of subscribers) await subscriber.stays(owned, requirement, 'whole');
}
