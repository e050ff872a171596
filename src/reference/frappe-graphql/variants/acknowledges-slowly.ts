import { variant } from '../../mutant.js';
import { listeningLate } from '../../wraps.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default variant<Rules>({
  title: 'Takes its time to acknowledge connections',
  takes: ['how long an acknowledgement takes'],
  binding: 'graphql-ws',
  wrap: onGraphqlWs(listeningLate(40)),
});
