import { write } from '../../encode.js';
import { variant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Writes the members of objects last to first',
  takes: ['the order of members'],
  wrap: tap(({ send }) => ({ sent: (text) => send(write(objectIn(text), { reversed: true })) })),
});
