import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Tells the total upon every change of a list, whether it has changed or not',
  takes: ['when a total is told'],
  rules: { totals: ({ items }) => [{ func: 'set_count', total_item_count: items.length }] },
});
