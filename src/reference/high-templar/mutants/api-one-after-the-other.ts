import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Asks the API about one client after the other',
  breaks: ['high-templar/api-others'],
  affects: everything,
  profile: 'documented',
  rules: ({ asking }) => ({
    asking(plain, clock) {
      const ask = asking(plain, clock);
      let turn: Promise<unknown> = Promise.resolve();
      return (request) => {
        const answer = turn.then(() => ask(request, new AbortController().signal));
        turn = answer;
        return answer;
      };
    },
  }),
});
