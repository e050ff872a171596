import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Gives a new object the key of one that has the same name',
  breaks: ['dcrf/create-fresh'],
  rules: ({ nextPk }) => ({
    nextPk(rows, fields) {
      for (const row of rows.values()) if (row.fields.name === fields.name) return row.pk;
      return nextPk(rows, fields);
    },
  }),
});
