import { mutant } from '../../mutant.js';
import { hearing } from '../../wraps.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Does not answer an init that has a payload',
  breaks: ['frappe-graphql/init'],
  affects: ['frappe-graphql/init-*', ...everything],
  binding: 'graphql-ws',
  wrap: onGraphqlWs(
    hearing((message) => (message.type === 'connection_init' && message.payload !== undefined ? null : message)),
  ),
});
