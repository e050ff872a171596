import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends the changes of a list to its first subscriber only',
  breaks: ['socksync/list-subscribers'],
  profile: 'documented',
  rules: ({ hears }) => ({
    hears: (audience) => (audience.type === 'var' ? hears(audience) : hears(audience).slice(0, 1)),
  }),
});
