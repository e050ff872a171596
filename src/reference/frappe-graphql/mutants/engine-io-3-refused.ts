import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { refusingEngine } from '../wraps.js';

export default mutant<Rules>({
  title: 'Refuses clients of Engine.IO 3',
  breaks: ['frappe-graphql/engine-io-3'],
  binding: 'socketio',
  wrap: refusingEngine('3'),
});
