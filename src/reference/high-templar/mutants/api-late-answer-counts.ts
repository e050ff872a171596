import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Lets a client in after all when the API answers late',
  breaks: ['high-templar/api-late'],
  affects: ['high-templar/hello-once', 'high-templar/api-silent', 'high-templar/denied-*'],
  profile: 'documented',
  rules: ({ asking }) => ({
    asking(plain, clock) {
      const ask = asking(plain, clock);
      return (request) => ask(request, new AbortController().signal);
    },
    late: (verdict) => verdict,
    deniedEnd: { kind: 'open' },
  }),
});
