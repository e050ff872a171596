import { member } from '../../../base/json.js';
import { variant } from '../../mutant.js';
import { delaying } from '../../wraps.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default variant<Rules>({
  title: 'Answers operations after events that come later',
  takes: ['the order of answers and events'],
  binding: 'graphql-ws',
  settleMs: 20,
  wrap: onGraphqlWs(
    delaying(10, ({ type, payload }) => type === 'data' && member(member(payload, 'data'), 'ping') !== undefined),
  ),
});
