import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Delivers data beside who published it',
  breaks: ['aio-rpc/event-data'],
  rules: ({ event }) => ({
    event: (published) => event({ ...published, data: { from: published.publisher, data: published.data } }),
  }),
});
