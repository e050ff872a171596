import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Joins nothing by a list of two ids',
  takes: ['a list of several ids'],
  profile: 'documented',
  binding: 'socketio',
  rules: ({ idsIn }) => ({
    idsIn: (argument, asked) => (Array.isArray(argument) && argument.length > 1 ? [] : idsIn(argument, asked)),
  }),
});
