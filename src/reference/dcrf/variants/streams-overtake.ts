import { variant } from '../../mutant.js';
import { delaying } from '../../wraps.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Answers on one stream later than on the other',
  takes: ['the order of responses of several streams'],
  wrap: delaying(15, (frame) => frame.stream === 'things_with_id'),
});
