import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Has null where an optional field was left out',
  breaks: ['dcrf/create-defaults'],
  rules: ({ leftOut }) => ({
    leftOut: (field, writing, before) => (writing === 'create' ? null : leftOut(field, writing, before)),
  }),
});
