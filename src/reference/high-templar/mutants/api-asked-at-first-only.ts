import type { HttpAnswer } from '../../endpoint.js';
import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Asks the API about its first four clients, and takes the last answer for all others',
  breaks: ['high-templar/api-asked'],
  affects: everything,
  rules: ({ asking }) => ({
    asking(plain, clock) {
      const ask = asking(plain, clock);
      let asked = 0;
      let last: Promise<HttpAnswer | null> = Promise.resolve(null);
      return (request, giveUp) => {
        if (asked++ < 4) last = ask(request, giveUp);
        return last;
      };
    },
  }),
});
