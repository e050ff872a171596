import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Leaves out the name of an event that has none',
  takes: ['aio-rpc/unnamed-event=absent'],
  profile: 'documented',
  rules: {
    event: ({ channel, event, data }) => (event === null ? { channel, data } : { channel, event, data }),
  },
});
