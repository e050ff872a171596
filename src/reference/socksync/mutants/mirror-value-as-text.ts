import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Keeps the value of a mirrored variable as a text',
  breaks: ['socksync/mirror-values'],
  rules: ({ mirrorsVar }) => ({
    mirrorsVar(message) {
      const after = mirrorsVar(message);
      return 'fault' in after
        ? after
        : { value: typeof after.value === 'string' ? after.value : JSON.stringify(after.value) };
    },
  }),
});
