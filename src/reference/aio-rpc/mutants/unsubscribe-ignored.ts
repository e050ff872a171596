import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers `unsubscribe` with a success, and ends nothing',
  breaks: ['aio-rpc/unsubscribe-ends'],
  affects: [
    'aio-rpc/subscribed',
    'aio-rpc/subscribe-response--upstream',
    'aio-rpc/unsubscribe-event',
    'aio-rpc/info-channels',
    'aio-rpc/unsubscribe-unknown',
    'aio-rpc/unsubscribe-unknown--upstream',
    ...events,
  ],
  rules: { ended: () => [] },
});
