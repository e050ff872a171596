import { mutant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import { operations } from '../affected.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Takes ids that look like numbers for numbers',
  breaks: ['frappe-graphql/id-echo'],
  affects: operations,
  binding: 'graphql-ws',
  wrap: onGraphqlWs(
    changing(
      ({ id }) => typeof id === 'string' && /^\d+$/.test(id),
      (message) => [{ ...message, id: Number(message.id) }],
    ),
  ),
});
