import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';
import { refusingEngine } from '../wraps.js';

export default mutant<Rules>({
  title: 'Refuses clients of Engine.IO 4',
  breaks: ['frappe-graphql/engine-io-4'],
  affects: everything,
  binding: 'socketio',
  wrap: refusingEngine('4'),
});
