import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Keeps of a text the characters of ASCII',
  breaks: ['dcrf/values'],
  rules: ({ value }) => ({
    value: (field, sent, writing) =>
      value(field, typeof sent === 'string' ? sent.replace(/[^ -~]/g, '?') : sent, writing),
  }),
});
