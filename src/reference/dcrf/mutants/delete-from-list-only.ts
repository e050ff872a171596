import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Leaves a deleted object out of lists, and shows it all the same',
  breaks: ['dcrf/delete'],
  affects: [...events, 'dcrf/one-store', 'dcrf/shared', 'dcrf/unknown-pk'],
  rules: ({ listed }) => ({
    remains: (row) => ({ ...row, fields: { ...row.fields, deleted: true } }),
    listed: (rows) => listed(rows).filter(({ fields }) => fields.deleted !== true),
  }),
});
