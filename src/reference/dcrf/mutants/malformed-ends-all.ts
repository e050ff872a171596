import { mutant } from '../../mutant.js';
import { endingAllUpon } from '../../wraps.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends all connections upon a frame that is no JSON object',
  breaks: ['dcrf/fault-others'],
  affects: ['dcrf/patch', 'dcrf/request-id-type'],
  wrap: endingAllUpon((text) => !text.trimStart().startsWith('{'), 1011),
});
