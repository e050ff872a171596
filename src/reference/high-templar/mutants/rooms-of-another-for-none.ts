import type { HttpAnswer } from '../../endpoint.js';
import { mutant } from '../../mutant.js';
import { verdicts } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells a client without rooms those of another about whom the API is asked at the same time',
  breaks: ['high-templar/hello-own'],
  affects: ['high-templar/hello-none', 'high-templar/subscribe-none', ...verdicts],
  profile: 'documented',
  rules: ({ asking }) => ({
    asking(plain, clock) {
      const ask = asking(plain, clock);
      const asked: Promise<HttpAnswer | null>[] = [];
      const open = new Set<Promise<HttpAnswer | null>>();
      return async (request, giveUp) => {
        const [before, since] = [[...open], asked.length + 1];
        const own = ask(request, giveUp);
        asked.push(own);
        open.add(own);
        const answer = await own;
        open.delete(own);
        if (answer === null || !/\[\s*\]/.test(answer.text)) return answer;
        const givenUp = new Promise<null>((resolve) => giveUp.addEventListener('abort', () => resolve(null)));
        for (const other of [...before, ...asked.slice(since)]) {
          const theirs = await Promise.race([other, givenUp]);
          if (theirs?.status === 200) return theirs;
        }
        return answer;
      };
    },
  }),
});
