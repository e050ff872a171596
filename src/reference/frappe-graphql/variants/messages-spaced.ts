import { variant } from '../../mutant.js';
import { inStyle } from '../../wraps.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default variant<Rules>({
  title: 'Writes spaces and line breaks into its messages',
  takes: ['whitespace'],
  binding: 'graphql-ws',
  wrap: onGraphqlWs(inStyle({ space: '\n ' })),
});
