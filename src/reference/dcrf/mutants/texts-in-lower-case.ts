import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Keeps texts in lower case',
  breaks: ['dcrf/values'],
  rules: ({ value }) => ({
    value: (field, sent, writing) => value(field, typeof sent === 'string' ? sent.toLowerCase() : sent, writing),
  }),
});
