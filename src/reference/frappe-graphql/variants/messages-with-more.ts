import { variant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default variant<Rules>({
  title: 'Sends messages with members that nobody knows',
  takes: ['extra members'],
  binding: 'graphql-ws',
  wrap: onGraphqlWs(
    changing(
      () => true,
      (message) => [{ ...message, version: 1, extensions: {} }],
    ),
  ),
});
