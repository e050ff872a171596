import { isObject } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Accepts an object as id',
  breaks: ['aio-rpc/id-type'],
  rules: ({ idFault }) => ({ idFault: (id) => (isObject(id) ? null : idFault(id)) }),
});
