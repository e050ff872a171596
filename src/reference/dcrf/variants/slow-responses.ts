import { variant } from '../../mutant.js';
import { delaying } from '../../wraps.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Sends everything after a while, in order',
  takes: ['when responses come'],
  wrap: delaying(20, () => true),
});
