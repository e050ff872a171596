import { mutant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Sends errors with a text as payload',
  breaks: ['frappe-graphql/error-message'],
  affects: ['frappe-graphql/start-*', 'frappe-graphql/unknown-type', 'frappe-graphql/init-refused'],
  binding: 'graphql-ws',
  wrap: onGraphqlWs(
    changing(
      ({ type }) => type === 'error' || type === 'connection_error',
      (message) => [{ ...message, payload: 'An error' }],
    ),
  ),
});
