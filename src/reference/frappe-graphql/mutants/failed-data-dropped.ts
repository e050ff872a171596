import { member } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Does not tell operations of an event that cannot be resolved',
  breaks: ['frappe-graphql/event-errors'],
  affects: [
    'frappe-graphql/error-*',
    'frappe-graphql/after-error',
    'frappe-graphql/start-invalid',
    'frappe-graphql/start-malformed',
    'frappe-graphql/user-login-only',
    'frappe-graphql/mutation',
  ],
  binding: 'graphql-ws',
  wrap: onGraphqlWs(
    changing(
      ({ type, payload }) => type === 'data' && Array.isArray(member(payload, 'errors')),
      () => [],
    ),
  ),
});
