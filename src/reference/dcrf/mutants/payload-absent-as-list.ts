import { mutant } from '../../mutant.js';
import { hearing } from '../../wraps.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes a frame without a payload for a list',
  breaks: ['dcrf/malformed'],
  profile: 'documented',
  wrap: hearing((frame) =>
    Object.hasOwn(frame, 'stream') && !Object.hasOwn(frame, 'payload')
      ? { ...frame, payload: { action: 'list', request_id: null } }
      : frame,
  ),
});
