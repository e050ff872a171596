import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Leaves a connection open that asks to be closed',
  breaks: ['frappe-graphql/terminate'],
  affects: ['frappe-graphql/end-own'],
  binding: 'graphql-ws',
  rules: { terminateCode: null },
});
