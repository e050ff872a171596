import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the connection upon JSON that is a number, a boolean or null',
  breaks: ['socksync/not-object'],
  profile: 'documented',
  rules: ({ notObject }) => ({
    notObject: (value) =>
      (typeof value === 'object' && value !== null) || typeof value === 'string'
        ? notObject(value)
        : { kind: 'close', code: 1011 },
  }),
});
