import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Calls an event without name "message"',
  takes: ['aio-rpc/unnamed-event=string'],
  profile: 'documented',
  rules: ({ event }) => ({ event: (published) => event({ ...published, event: published.event ?? 'message' }) }),
});
