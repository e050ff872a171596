import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { inAnswers } from '../wraps.js';

export default variant<Rules>({
  title: 'Writes its answers in ASCII',
  takes: ['the escapes of JSON'],
  binding: 'socketio',
  wrap: inAnswers({ ascii: true }),
});
