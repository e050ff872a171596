import { mutant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import { isDenial } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Closes the connection of a client that is not authenticated without telling it',
  breaks: ['high-templar/hello-denied'],
  affects: ['high-templar/hello', 'high-templar/hello-denied-rooms', 'high-templar/denied-*', 'high-templar/api-*'],
  wrap: changing(isDenial, () => []),
});
