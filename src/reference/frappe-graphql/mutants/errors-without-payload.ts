import { mutant } from '../../mutant.js';
import { changing, without } from '../../wraps.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Sends errors without a payload',
  breaks: ['frappe-graphql/error-message'],
  affects: ['frappe-graphql/start-*', 'frappe-graphql/unknown-type', 'frappe-graphql/init-refused'],
  binding: 'graphql-ws',
  wrap: onGraphqlWs(
    changing(
      ({ type }) => type === 'error' || type === 'connection_error',
      (message) => [without(message, 'payload')],
    ),
  ),
});
