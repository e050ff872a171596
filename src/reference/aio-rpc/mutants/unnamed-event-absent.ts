import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Leaves out the name of an event that has none',
  breaks: ['aio-rpc/event-name--upstream'],
  profile: 'upstream',
  rules: {
    event: ({ channel, event, data }) => (event === null ? { channel, data } : { channel, event, data }),
  },
});
