import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { triggering } from '../wraps.js';

export default variant<Rules>({
  title: 'Answers a trigger a while after it was published',
  takes: ['when a trigger is answered'],
  wrap: triggering((clock) => (_body, take) => {
    const answer = take();
    return new Promise((resolve) => clock.after(25, () => resolve(answer)));
  }),
});
