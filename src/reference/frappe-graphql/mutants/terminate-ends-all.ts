import { mutant } from '../../mutant.js';
import { objectIn } from '../../tap.js';
import { endingAllUpon } from '../../wraps.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Ends all connections when one asks to be closed',
  breaks: ['frappe-graphql/end-own'],
  affects: everything,
  binding: 'graphql-ws',
  wrap: onGraphqlWs(endingAllUpon((text) => objectIn(text).type === 'connection_terminate', 1000)),
});
