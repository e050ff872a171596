import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { inAnswers } from '../wraps.js';

export default variant<Rules>({
  title: 'Writes every character of answers as \\uXXXX',
  takes: ['the escapes of JSON'],
  binding: 'socketio',
  wrap: inAnswers({ escaped: true }),
});
