import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { inAnswers } from '../wraps.js';

export default variant<Rules>({
  title: 'Writes spaces and line breaks into its answers',
  takes: ['whitespace'],
  binding: 'socketio',
  wrap: inAnswers({ space: '\n\t ' }),
});
