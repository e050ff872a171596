import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Loses the quotation marks of a text',
  breaks: ['dcrf/values'],
  rules: ({ value }) => ({
    value: (field, sent, writing) => value(field, typeof sent === 'string' ? sent.replaceAll('"', '') : sent, writing),
  }),
});
