import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Publishes a while after it was triggered, in order',
  takes: ['when publications come'],
  settleMs: 60,
  rules: { deliveryMs: 30 },
});
