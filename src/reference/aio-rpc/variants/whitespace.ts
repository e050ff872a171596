import { write } from '../../encode.js';
import { variant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Writes white space wherever JSON allows it',
  takes: ['white space'],
  wrap: tap(({ send }) => ({ sent: (text) => send(write(objectIn(text), { space: ' \n\t' })) })),
});
