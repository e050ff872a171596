import type { HttpAnswer } from '../../endpoint.js';
import { mutant } from '../../mutant.js';
import { verdicts } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Keeps what the API said of a client, and does not ask again when it comes back',
  breaks: ['high-templar/api-own'],
  affects: verdicts,
  rules: ({ asking }) => ({
    asking(plain, clock) {
      const ask = asking(plain, clock);
      const known = new Map<string, Promise<HttpAnswer | null>>();
      return (request, giveUp) => {
        const client = `${request.headers?.cookie} ${request.headers?.authorization}`;
        const answer = known.get(client) ?? ask(request, giveUp);
        known.set(client, answer);
        return answer;
      };
    },
  }),
});
