import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { delayingOperations, onGraphqlWs } from '../wraps.js';

export default variant<Rules>({
  title: 'Answers operations after events that come later',
  takes: ['the order of answers and events'],
  binding: 'graphql-ws',
  settleMs: 20,
  wrap: onGraphqlWs(delayingOperations(10)),
});
