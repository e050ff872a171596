import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Takes numbers for texts, and digits for integers',
  takes: ['dcrf/value-coerced=taken'],
  profile: 'documented',
  rules: ({ value }) => ({
    value(field, sent, writing) {
      const [type] = field.types;
      if (type === 'string' && typeof sent === 'number') return value(field, String(sent), writing);
      const digits = type === 'integer' && typeof sent === 'string' && /^\d+$/.test(sent);
      return value(field, digits ? Number(sent) : sent, writing);
    },
  }),
});
