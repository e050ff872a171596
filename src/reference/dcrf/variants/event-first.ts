import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Tells a change before it answers it',
  takes: ['dcrf/event-before-response=before'],
  rules: { moment: () => 'before' },
});
