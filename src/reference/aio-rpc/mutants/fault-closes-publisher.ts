import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Closes the publisher, too, when a delivery failed',
  breaks: ['aio-rpc/fault-others'],
  rules: { faulted: (_view, published, listeners) => [...new Set([...listeners, published.publisher])] },
});
