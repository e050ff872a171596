import { mutant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Sends the first 16 characters of ids back',
  breaks: ['frappe-graphql/id-echo'],
  affects: everything,
  binding: 'graphql-ws',
  wrap: onGraphqlWs(
    changing(
      ({ id }) => typeof id === 'string',
      (message) => [{ ...message, id: String(message.id).slice(0, 16) }],
    ),
  ),
});
