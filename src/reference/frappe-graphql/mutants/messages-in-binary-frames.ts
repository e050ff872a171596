import { mutant } from '../../mutant.js';
import { tap } from '../../tap.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Sends its messages in binary frames',
  breaks: ['frappe-graphql/message'],
  affects: everything,
  binding: 'graphql-ws',
  wrap: onGraphqlWs(tap(({ sendBinary }) => ({ sent: sendBinary }))),
});
