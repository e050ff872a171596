import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Asks about the next client on the connection that the API has hung up',
  breaks: ['high-templar/api-others'],
  affects: everything,
  rules: ({ asking }) => ({
    asking(plain, clock) {
      const ask = asking(plain, clock);
      let dead = false;
      return async (request, giveUp) => {
        if (dead) {
          dead = false;
          return null;
        }
        const answer = await ask(request, giveUp);
        dead = answer === null;
        return answer;
      };
    },
  }),
});
