import { member } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { swapping } from '../../wraps.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Tells every second event after the next one',
  breaks: ['frappe-graphql/event-order'],
  affects: events,
  binding: 'graphql-ws',
  wrap: onGraphqlWs(
    swapping(50, ({ type, payload }) => type === 'data' && member(member(payload, 'data'), 'doc_events') !== undefined),
  ),
});
