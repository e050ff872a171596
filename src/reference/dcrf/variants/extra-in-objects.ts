import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Adds members of its own to objects',
  takes: ['members that nothing is said about'],
  rules: ({ object }) => ({
    object: (row, pkField) => ({ url: `/things/${row.pk}`, ...object(row, pkField), links: [], owner: null }),
  }),
});
