import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Counts subscriptions by two, and gives away again what is taken',
  breaks: ['frappe-graphql/subscribe-ids'],
  affects: everything,
  binding: 'socketio',
  rules: () => {
    let drawn = 0;
    return { newId: () => `subscription-${drawn++ % 2}` };
  },
});
