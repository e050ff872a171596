import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { delayingOperations, onGraphqlWs } from '../wraps.js';

export default variant<Rules>({
  title: 'Answers every second operation after the next one',
  takes: ['the order of answers'],
  binding: 'graphql-ws',
  wrap: onGraphqlWs(delayingOperations(20, 'every second')),
});
