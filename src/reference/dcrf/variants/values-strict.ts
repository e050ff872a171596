import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { unfit } from '../schema.js';

export default variant<Rules>({
  title: 'Takes no number for a text, and no digits for an integer',
  takes: ['dcrf/value-coerced=refused'],
  profile: 'upstream',
  rules: ({ value }) => ({
    value: (field, sent, writing) => (unfit(field, sent) === 'type' ? { fault: 'type' } : value(field, sent, writing)),
  }),
});
