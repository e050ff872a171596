import { variant } from '../../mutant.js';
import { changing, without } from '../../wraps.js';
import type { Rules } from '../model.js';
import { is } from '../wraps.js';

export default variant<Rules>({
  title: 'Leaves the value out of a `return` where it is null',
  takes: ['the value of a return that is nothing'],
  wrap: changing(is('return'), (message) => [message.value === null ? without(message, 'value') : message]),
});
