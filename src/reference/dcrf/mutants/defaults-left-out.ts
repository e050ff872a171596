import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Leaves a field out of a new object that was left out of its data',
  breaks: ['dcrf/create-defaults'],
  rules: ({ leftOut }) => ({
    leftOut: (field, writing, before) => (writing === 'create' ? undefined : leftOut(field, writing, before)),
  }),
});
