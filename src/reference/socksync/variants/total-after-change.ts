import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Tells the new total after the change',
  takes: ['when a total is told'],
  rules: ({ updates }) => ({
    *updates(change, audience, rules) {
      const later = [];
      for (const delivery of updates(change, audience, rules)) {
        if (delivery.update.func === 'set_count') later.push(delivery);
        else yield delivery;
      }
      yield* later;
    },
  }),
});
