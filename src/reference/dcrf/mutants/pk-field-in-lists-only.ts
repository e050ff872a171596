import { isObject } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { without } from '../../wraps.js';
import type { Rules } from '../model.js';
import { saying } from '../wraps.js';

export default mutant<Rules>({
  title: 'Has the pk field of the stream in lists, and pk elsewhere',
  breaks: ['dcrf/pk-field'],
  wrap: saying((payload) => {
    const { action, data } = payload;
    if (action !== 'retrieve' || !isObject(data) || data.id === undefined) return [payload];
    return [{ ...payload, data: { pk: data.id, ...without(data, 'id') } }];
  }),
});
