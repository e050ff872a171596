import { mutant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Sends ids back without the spaces around them',
  breaks: ['frappe-graphql/id-echo'],
  affects: ['frappe-graphql/message-id'],
  binding: 'graphql-ws',
  wrap: onGraphqlWs(
    changing(
      ({ id }) => typeof id === 'string',
      (message) => [{ ...message, id: String(message.id).trim() }],
    ),
  ),
});
