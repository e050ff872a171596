import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Accepts numbers as data',
  breaks: ['aio-rpc/field-type--upstream'],
  profile: 'upstream',
  rules: ({ dataFault }) => ({ dataFault: (data) => (typeof data === 'number' ? null : dataFault(data)) }),
});
