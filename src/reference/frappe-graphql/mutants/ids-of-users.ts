import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Gives all subscriptions of a user one id',
  breaks: ['frappe-graphql/subscribe-ids'],
  affects: everything,
  binding: 'socketio',
  rules: { newId: (_subscription, user) => `of-${user}` },
});
