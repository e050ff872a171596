import { variant } from '../../mutant.js';
import { changing, without } from '../../wraps.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default variant<Rules>({
  title: 'Sends completes without a payload',
  takes: ['the payload of a complete'],
  profile: 'upstream',
  binding: 'graphql-ws',
  wrap: onGraphqlWs(
    changing(
      ({ type }) => type === 'complete',
      (message) => [without(message, 'payload')],
    ),
  ),
});
