import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ignores a start whose id is in use',
  breaks: ['frappe-graphql/id-in-use-second'],
  affects: ['frappe-graphql/id-in-use'],
  binding: 'graphql-ws',
  rules: { idInUse: 'ignored' },
});
