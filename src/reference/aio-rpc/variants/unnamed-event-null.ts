import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Sends null as the name of an event that has none',
  takes: ['aio-rpc/unnamed-event=null'],
  profile: 'documented',
  rules: { event: ({ channel, event, data }) => ({ channel, event, data }) },
});
