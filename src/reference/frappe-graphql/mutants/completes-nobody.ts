import { mutant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Sends a complete with an id that nobody has used behind each other one',
  breaks: ['frappe-graphql/message-id'],
  binding: 'graphql-ws',
  wrap: onGraphqlWs(
    changing(
      ({ type }) => type === 'complete',
      (message) => [message, { ...message, id: `${message.id}-done` }],
    ),
  ),
});
