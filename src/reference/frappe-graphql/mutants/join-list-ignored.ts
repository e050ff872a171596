import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Joins by the bare id alone',
  breaks: ['frappe-graphql/join'],
  affects: everything,
  binding: 'socketio',
  rules: ({ idsIn }) => ({
    idsIn: (argument, asked) => (asked === 'join' && Array.isArray(argument) ? [] : idsIn(argument, asked)),
  }),
});
