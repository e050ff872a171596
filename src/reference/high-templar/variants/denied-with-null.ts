import { variant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import { isDenial } from '../messages.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Tells a client that is not authenticated null for its rooms',
  takes: ['members that nothing is said about'],
  wrap: changing(isDenial, (message) => [{ ...message, allowed_rooms: null }]),
});
