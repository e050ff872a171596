import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends data with a payload that is JSON in a text',
  breaks: ['frappe-graphql/data-payload'],
  affects: everything,
  binding: 'graphql-ws',
  rules: ({ data }) => ({ data: (id, payload) => ({ ...data(id, payload), payload: JSON.stringify(payload) }) }),
});
