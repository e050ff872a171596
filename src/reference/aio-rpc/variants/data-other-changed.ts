import { isObject } from '../../../base/json.js';
import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Delivers data that is neither an object nor a text as JSON in a text',
  takes: [
    'aio-rpc/data-array=changed',
    'aio-rpc/data-null=changed',
    'aio-rpc/data-number=changed',
    'aio-rpc/data-boolean=changed',
  ],
  profile: 'documented',
  rules: {
    data: (data) => (typeof data === 'string' || isObject(data) ? data : JSON.stringify(data ?? null)),
  },
});
