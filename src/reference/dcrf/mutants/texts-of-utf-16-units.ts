import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Loses of a text what is beyond the first plane',
  breaks: ['dcrf/values'],
  rules: ({ value }) => ({
    value: (field, sent, writing) =>
      value(field, typeof sent === 'string' ? sent.replace(/[\ud800-\udfff]/g, '') : sent, writing),
  }),
});
