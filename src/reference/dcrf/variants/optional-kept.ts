import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Keeps an optional field that an update leaves out',
  takes: ['dcrf/optional-left-out=kept'],
  profile: 'documented',
  rules: ({ leftOut }) => ({
    leftOut: (field, writing, before) => leftOut(field, writing === 'update' ? 'patch' : writing, before),
  }),
});
