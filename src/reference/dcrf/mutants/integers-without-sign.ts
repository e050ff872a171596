import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Keeps integers without their sign',
  breaks: ['dcrf/values'],
  affects: ['dcrf/create', 'dcrf/update'],
  rules: ({ value }) => ({
    value: (field, sent, writing) => value(field, typeof sent === 'number' ? Math.abs(sent) : sent, writing),
  }),
});
