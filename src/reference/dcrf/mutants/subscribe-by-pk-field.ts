import { mutant } from '../../mutant.js';
import { without } from '../../wraps.js';
import type { Rules } from '../model.js';
import { hearingAsked } from '../wraps.js';

export default mutant<Rules>({
  title: 'Takes the object of a subscription from the pk field of the stream',
  breaks: ['dcrf/subscribe-pk'],
  affects: ['dcrf/subscribe', 'dcrf/event-other-stream'],
  wrap: hearingAsked((payload, stream) =>
    stream === 'things_with_id' && payload.action === 'subscribe_instance' && payload.id === undefined
      ? without(payload, 'pk')
      : payload,
  ),
});
