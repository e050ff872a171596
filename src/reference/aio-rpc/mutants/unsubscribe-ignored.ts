import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers `unsubscribe` with a success, and ends nothing',
  breaks: ['aio-rpc/unsubscribe-ends'],
  affects: [
    'aio-rpc/subscribe-response--upstream',
    'aio-rpc/subscribed',
    'aio-rpc/unsubscribe-event',
    'aio-rpc/unsubscribe-scope--upstream',
    'aio-rpc/unsubscribe-unknown',
    'aio-rpc/info-channels',
  ],
  rules: { ended: () => [] },
});
