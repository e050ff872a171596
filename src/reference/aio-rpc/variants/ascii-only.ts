import { write } from '../../encode.js';
import { variant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Writes all that is not ASCII as \\uXXXX',
  takes: ['escapes in texts'],
  wrap: tap(({ send }) => ({ sent: (text) => send(write(objectIn(text), { ascii: true })) })),
});
