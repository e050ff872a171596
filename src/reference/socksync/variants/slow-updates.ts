import { variant } from '../../mutant.js';
import { delaying } from '../../wraps.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Tells changes after a while, in order, so that returns overtake them',
  takes: ['when changes are told', 'socksync/control-order=before'],
  settleMs: 40,
  wrap: delaying(15, ({ type, func }) => (type === 'var' || type === 'list') && func !== 'subscribe' && func !== 'get'),
});
