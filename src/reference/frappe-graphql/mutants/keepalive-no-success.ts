import { mutant } from '../../mutant.js';
import { keepalives } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a keepalive of a live subscription with success false',
  breaks: ['frappe-graphql/keepalive'],
  affects: keepalives,
  rules: ({ kept }) => ({ kept: (consumer, time) => ({ ...kept(consumer, time), success: false }) }),
});
