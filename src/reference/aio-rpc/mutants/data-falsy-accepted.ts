import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Accepts 0 and false as data',
  breaks: ['aio-rpc/field-type--upstream'],
  profile: 'upstream',
  rules: ({ dataFault }) => ({ dataFault: (data) => (data === 0 || data === false ? null : dataFault(data)) }),
});
