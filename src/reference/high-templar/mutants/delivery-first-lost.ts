import { mutant } from '../../mutant.js';
import { rewrite } from '../../tap.js';
import { deliveries } from '../affected.js';
import { isPublication } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Loses the first publication to each connection',
  breaks: ['high-templar/delivery'],
  affects: deliveries,
  wrap: rewrite(() => {
    let lost = false;
    return (message) => {
      if (lost || !isPublication(message)) return [message];
      lost = true;
      return [];
    };
  }),
});
