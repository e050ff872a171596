import { isObject } from '../../../base/json.js';
import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Refuses to publish anything but objects and texts',
  takes: [
    'aio-rpc/data-array=error',
    'aio-rpc/data-null=error',
    'aio-rpc/data-number=error',
    'aio-rpc/data-boolean=error',
  ],
  profile: 'documented',
  rules: ({ dataFault }) => ({
    dataFault: (data) =>
      typeof data === 'string' || isObject(data) ? null : (dataFault(data) ?? 'not to be published'),
  }),
});
