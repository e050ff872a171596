import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { operations } from '../affected.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Sends what ends an operation in binary frames',
  breaks: ['frappe-graphql/message'],
  affects: [...operations, 'frappe-graphql/start-complete'],
  binding: 'graphql-ws',
  wrap: onGraphqlWs(
    tap(({ send, sendBinary }) => ({
      sent: (text) => (objectIn(text).type === 'complete' ? sendBinary(text) : send(text)),
    })),
  ),
});
