import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Leaves the channel out of events',
  breaks: ['aio-rpc/frame-kind', 'aio-rpc/event-channel'],
  rules: { event: ({ event, data }) => ({ event: event ?? '', data }) },
});
