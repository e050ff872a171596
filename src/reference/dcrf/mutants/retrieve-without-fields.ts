import { isObject } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { without } from '../../wraps.js';
import { objects } from '../affected.js';
import type { Rules } from '../model.js';
import { saying } from '../wraps.js';

export default mutant<Rules>({
  title: 'Shows of an object the fields that are required alone',
  breaks: ['dcrf/retrieve'],
  affects: [...objects, 'dcrf/error-lives', 'dcrf/extra-members', 'dcrf/fault-others'],
  wrap: saying((payload) => {
    const { action, data } = payload;
    return action === 'retrieve' && isObject(data) ? [{ ...payload, data: without(data, 'counter') }] : [payload];
  }),
});
