import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells a change to all connections, subscribed or not',
  breaks: ['socksync/subscribers-only'],
  rules: { hears: ({ members, subscribers, type }) => [...(type === 'var' ? members : subscribers.keys())] },
});
