import { variant } from '../../mutant.js';
import { delaying } from '../../wraps.js';
import { isEvent } from '../messages.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Answers after a while, in order, so that events overtake responses',
  takes: ['when responses come', 'aio-rpc/event-or-response-first=event'],
  wrap: delaying(15, (message) => !isEvent(message)),
});
