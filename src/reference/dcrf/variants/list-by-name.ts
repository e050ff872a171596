import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Lists objects by their names',
  takes: ['the order of lists'],
  rules: ({ listed }) => ({
    listed: (rows) => listed(rows).toSorted((a, b) => (String(a.fields.name) < String(b.fields.name) ? -1 : 1)),
  }),
});
