import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the connection upon NaN and its kin',
  breaks: ['socksync/json-constants'],
  profile: 'documented',
  rules: ({ admit }) => ({
    admit: (text, limits) => (/NaN|Infinity/.test(text) ? { kind: 'close', code: 1007 } : admit(text, limits)),
  }),
});
