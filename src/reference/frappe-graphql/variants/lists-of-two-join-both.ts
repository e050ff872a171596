import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { idsOf } from '../wraps.js';

export default variant<Rules>({
  title: 'Joins both by a list of two ids',
  takes: ['a list of several ids'],
  profile: 'upstream',
  binding: 'socketio',
  rules: { idsIn: (argument) => idsOf(argument ?? null) },
});
