import { variant } from '../../mutant.js';
import { slowly } from '../../wraps.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default variant<Rules>({
  title: 'Answers everything a moment later',
  takes: ['how long an answer takes'],
  binding: 'graphql-ws',
  settleMs: 30,
  wrap: onGraphqlWs(slowly(15)),
});
