import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Joins by a list alone',
  breaks: ['frappe-graphql/join-bare'],
  binding: 'socketio',
  rules: ({ idsIn }) => ({
    idsIn: (argument, asked) => (asked === 'join' && !Array.isArray(argument) ? [] : idsIn(argument, asked)),
  }),
});
