import { variant } from '../../mutant.js';
import { inStyle } from '../../wraps.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default variant<Rules>({
  title: 'Writes every character of messages as \\uXXXX',
  takes: ['the escapes of JSON'],
  binding: 'graphql-ws',
  wrap: onGraphqlWs(inStyle({ escaped: true })),
});
