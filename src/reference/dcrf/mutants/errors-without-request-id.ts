import { mutant } from '../../mutant.js';
import { without } from '../../wraps.js';
import { isError } from '../messages.js';
import type { Rules } from '../model.js';
import { asksFor, saying } from '../wraps.js';

export default mutant<Rules>({
  title: 'Leaves the request_id out of the refusal of a create',
  breaks: ['dcrf/request-id'],
  wrap: saying((payload) => [
    isError(payload) && asksFor(payload, 'create') ? without(payload, 'request_id') : payload,
  ]),
});
