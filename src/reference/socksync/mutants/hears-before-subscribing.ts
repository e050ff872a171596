import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells a connection that is called nothing yet every change of a variable',
  breaks: ['socksync/subscribers-only'],
  rules: ({ hears }) => ({
    hears: (audience) =>
      audience.type === 'list'
        ? hears(audience)
        : [...audience.subscribers.keys(), ...[...audience.members].filter((port) => !audience.past.has(port))],
  }),
});
