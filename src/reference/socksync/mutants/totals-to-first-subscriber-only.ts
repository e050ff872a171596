import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells a new total to the first subscriber only',
  breaks: ['socksync/list-count', 'socksync/list-subscribers'],
  profile: 'documented',
  rules: ({ updates }) => ({
    *updates(change, audience, rules) {
      const [first] = audience.subscribers.keys();
      for (const delivery of updates(change, audience, rules))
        if (delivery.update.func !== 'set_count' || delivery.to === first) yield delivery;
    },
  }),
});
