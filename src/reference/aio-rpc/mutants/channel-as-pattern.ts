import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { matchesGlob } from '../upstream.js';

export default mutant<Rules>({
  title: 'Reads the channel of a subscription as a pattern',
  breaks: ['aio-rpc/subscribers-only'],
  rules: ({ matches }) => ({
    listeners(view, { channel, event }) {
      const heard = [...view.channels].filter(([name]) => matchesGlob(name, channel));
      const patterns = heard.flatMap(([, all]) => [...all]);
      return [...new Set(patterns.flatMap(([pattern, who]) => (matches(pattern, event) ? [...who] : [])))];
    },
  }),
  profile: 'documented',
});
