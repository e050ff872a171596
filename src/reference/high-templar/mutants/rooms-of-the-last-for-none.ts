import type { HttpAnswer } from '../../endpoint.js';
import { mutant } from '../../mutant.js';
import { verdicts } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells a client without rooms those of whoever the API has allowed some last',
  breaks: ['high-templar/hello-own'],
  affects: verdicts,
  rules({ judge }) {
    let last: HttpAnswer | null = null;
    return {
      judge(answer, request) {
        const verdict = judge(answer, request);
        if (verdict.kind !== 'allowed') return verdict;
        if (verdict.rooms.length === 0 && last !== null) return judge(last, request);
        if (verdict.rooms.length > 0) last = answer;
        return verdict;
      },
    };
  },
});
