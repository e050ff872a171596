import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Overwrites of an object the fields that are required alone',
  breaks: ['dcrf/update'],
  affects: ['dcrf/pk-field', 'dcrf/update-event'],
  rules: ({ value }) => ({
    value: (field, sent, writing) =>
      writing === 'update' && !field.required && !('fault' in value(field, sent, writing))
        ? { value: field.default ?? null }
        : value(field, sent, writing),
  }),
});
