import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Keeps integers in 32 bits',
  breaks: ['socksync/var-value'],
  rules: ({ tells }) => ({
    tells: (name, value, before, why) => tells(name, JSON.parse(narrowed(value)) as Json, before, why),
  }),
});

/** The text of a value, its integers cut to 32 bits. */
const narrowed = (value: Json): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'number' && Number.isInteger(inner) ? inner | 0 : inner,
  );
