import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Lists the latest object first',
  takes: ['the order of lists'],
  rules: ({ listed }) => ({ listed: (rows) => [...listed(rows)].reverse() }),
});
