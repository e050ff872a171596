import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Has the primary key under pk, too, where the pk field is another one',
  takes: ['members that nothing is said about'],
  rules: ({ object }) => ({ object: (row, pkField) => ({ ...object(row, pkField), pk: row.pk }) }),
});
