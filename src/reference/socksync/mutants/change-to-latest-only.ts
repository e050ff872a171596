import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells a change of a variable to its latest subscriber only',
  breaks: ['socksync/var-subscribers'],
  affects: ['socksync/var-update'],
  rules: ({ hears }) => ({
    hears: (audience) => (audience.type === 'list' ? hears(audience) : hears(audience).slice(-1)),
  }),
});
