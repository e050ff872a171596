import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Lists a deleted object, though it shows it no more',
  breaks: ['dcrf/delete', 'dcrf/list'],
  affects: ['dcrf/subscribe-unknown--upstream'],
  rules: ({ find }) => ({
    remains: (row) => ({ ...row, fields: { ...row.fields, deleted: true } }),
    find(rows, pk, action) {
      const row = find(rows, pk, action);
      return row?.fields.deleted === true ? undefined : row;
    },
  }),
});
