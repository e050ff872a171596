import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Keeps 16 bits of an integer',
  breaks: ['dcrf/values'],
  affects: ['dcrf/create'],
  rules: ({ value }) => ({
    value: (field, sent, writing) =>
      value(field, typeof sent === 'number' && Number.isInteger(sent) ? (sent << 16) >> 16 : sent, writing),
  }),
});
