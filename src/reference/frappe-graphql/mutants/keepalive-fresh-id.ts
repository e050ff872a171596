import { mutant } from '../../mutant.js';
import { newUuid } from '../../uuid.js';
import { keepalives } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a keepalive with an id that is fresh each time',
  breaks: ['frappe-graphql/keepalive-id'],
  affects: ['frappe-graphql/command', ...keepalives],
  rules: ({ kept }) => ({ kept: (consumer, time) => ({ ...kept(consumer, time), subscription_id: newUuid() }) }),
});
