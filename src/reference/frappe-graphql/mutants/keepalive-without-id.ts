import { mutant } from '../../mutant.js';
import { keepalives } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a keepalive without the id of the subscription',
  breaks: ['frappe-graphql/keepalive-id'],
  affects: ['frappe-graphql/command', ...keepalives],
  rules: ({ kept }) => ({ kept: (consumer, time) => ({ ...kept(consumer, time), subscription_id: null }) }),
});
