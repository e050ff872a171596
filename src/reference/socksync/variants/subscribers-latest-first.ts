import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Tells changes to its subscribers in another order',
  takes: ['the order between connections'],
  rules: ({ hears }) => ({ hears: (audience) => [...hears(audience)].reverse() }),
});
