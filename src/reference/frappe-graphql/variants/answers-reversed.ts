import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { inAnswers } from '../wraps.js';

export default variant<Rules>({
  title: 'Writes its answers back to front',
  takes: ['the order of members'],
  binding: 'socketio',
  wrap: inAnswers({ reversed: true }),
});
