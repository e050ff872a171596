import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { hearingAsked } from '../wraps.js';

export default mutant<Rules>({
  title: 'Takes a patch without data for one of nothing',
  breaks: ['dcrf/missing-argument'],
  profile: 'documented',
  wrap: hearingAsked((payload) =>
    payload.action === 'patch' && payload.data === undefined ? { ...payload, data: {} } : payload,
  ),
});
