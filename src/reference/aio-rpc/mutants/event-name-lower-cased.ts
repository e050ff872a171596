import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Delivers events under their name in lower case',
  breaks: ['aio-rpc/delivery'],
  rules: ({ event }) => ({
    event: (published) => event({ ...published, event: published.event?.toLowerCase() ?? null }),
  }),
});
