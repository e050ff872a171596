import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Delivers data as JSON in a text',
  breaks: ['aio-rpc/event-data'],
  rules: ({ event }) => ({ event: (published) => event({ ...published, data: JSON.stringify(published.data) }) }),
});
