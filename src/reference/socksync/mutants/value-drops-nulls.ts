import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Leaves members that are null out of the value of a variable',
  breaks: ['socksync/var-value'],
  rules: ({ tells }) => ({
    tells: (name, value, before, why) => tells(name, JSON.parse(withoutNulls(value)) as Json, before, why),
  }),
});

/** The text of a value, null members left out. */
const withoutNulls = (value: Json): string =>
  JSON.stringify(value, (key, inner: unknown) => (inner === null && key !== '' ? undefined : inner));
