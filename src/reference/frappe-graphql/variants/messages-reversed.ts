import { variant } from '../../mutant.js';
import { inStyle } from '../../wraps.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default variant<Rules>({
  title: 'Writes its messages back to front',
  takes: ['the order of members'],
  binding: 'graphql-ws',
  wrap: onGraphqlWs(inStyle({ reversed: true })),
});
