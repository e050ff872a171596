import { write } from '../../encode.js';
import { variant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Writes integers as 1.0',
  takes: ['the form of numbers'],
  wrap: tap(({ send }) => ({ sent: (text) => send(write(objectIn(text), { fraction: true })) })),
});
