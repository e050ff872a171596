import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: "Sends everybody the changes of the first subscriber's page",
  breaks: ['socksync/list-subscribers'],
  profile: 'documented',
  rules: ({ updates }) => ({
    *updates(change, audience, rules) {
      const [first] = audience.subscribers.values();
      for (const [to, { times }] of audience.subscribers) {
        const one = new Map([[to, { times, place: first?.place ?? { page: 0, size: 1 } }]]);
        yield* updates(change, { ...audience, subscribers: one }, rules);
      }
    },
  }),
});
