import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Asks the API about one client after the other',
  breaks: ['high-templar/api-others'],
  affects: everything,
  rules: ({ asking }) => ({
    asking(plain, clock) {
      const ask = asking(plain, clock);
      let turn: Promise<unknown> = Promise.resolve();
      return (request, giveUp) => {
        const given = new Promise((resolve) => giveUp.addEventListener('abort', resolve));
        const answer = turn.then(() => ask(request, giveUp));
        turn = Promise.race([answer, given]);
        return answer;
      };
    },
  }),
});
