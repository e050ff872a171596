import { mutant } from '../../mutant.js';
import { without } from '../../wraps.js';
import { everything } from '../affected.js';
import type { Message } from '../facts.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends data without the id of their operation',
  breaks: ['frappe-graphql/message-id'],
  affects: everything,
  binding: 'graphql-ws',
  rules: ({ data }) => ({ data: (id, payload) => without(data(id, payload), 'id') as Message }),
});
