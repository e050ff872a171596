import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Ends connections without a closing handshake',
  takes: ['close codes'],
  rules: ({ codes }) => ({ codes: { ...codes, fault: 1006 } }),
});
