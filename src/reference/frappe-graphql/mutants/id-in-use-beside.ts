import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Starts a second operation beside the one that has its id',
  breaks: ['frappe-graphql/id-in-use'],
  affects: ['frappe-graphql/id-again', 'frappe-graphql/stop*'],
  binding: 'graphql-ws',
  rules: { idInUse: 'beside' },
});
