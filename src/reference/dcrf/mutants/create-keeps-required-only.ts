import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Keeps of a new object the fields that are required alone',
  breaks: ['dcrf/create'],
  affects: ['dcrf/pk-field'],
  rules: ({ value }) => ({
    value: (field, sent, writing) =>
      writing === 'create' &&
      !field.required &&
      field.default !== undefined &&
      !('fault' in value(field, sent, writing))
        ? { value: field.default }
        : value(field, sent, writing),
  }),
});
