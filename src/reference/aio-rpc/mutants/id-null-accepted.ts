import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Accepts null as id',
  breaks: ['aio-rpc/id-null'],
  profile: 'documented',
  rules: ({ idFault }) => ({ idFault: (id) => (id === null ? null : idFault(id)) }),
});
