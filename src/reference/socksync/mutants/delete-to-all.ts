import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends every `delete` to all subscribers, whatever page they look at',
  breaks: ['socksync/list-subscribers'],
  profile: 'documented',
  rules: ({ updates }) => ({
    *updates(change, audience, rules) {
      for (const delivery of updates(change, audience, rules)) {
        if (delivery.update.func !== 'delete') yield delivery;
        else for (const to of rules.hears(audience)) yield { to, update: delivery.update };
      }
    },
  }),
});
