import type { HttpAnswer } from '../../endpoint.js';
import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Asks the API about every second client only, and takes its answer for the next one, too',
  breaks: ['high-templar/api-asked'],
  affects: everything,
  rules: ({ asking }) => ({
    asking(plain, clock) {
      const ask = asking(plain, clock);
      let last: Promise<HttpAnswer | null> | null = null;
      return (request, giveUp) => {
        const answer = last ?? ask(request, giveUp);
        last = last === null ? answer : null;
        return answer;
      };
    },
  }),
});
