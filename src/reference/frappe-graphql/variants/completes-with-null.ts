import { variant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default variant<Rules>({
  title: 'Sends completes with null as payload',
  takes: ['the payload of a complete'],
  profile: 'documented',
  binding: 'graphql-ws',
  wrap: onGraphqlWs(
    changing(
      ({ type }) => type === 'complete',
      (message) => [{ ...message, payload: null }],
    ),
  ),
});
