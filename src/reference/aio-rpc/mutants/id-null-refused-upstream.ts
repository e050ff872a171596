import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Refuses null as id',
  breaks: ['aio-rpc/id-null--upstream'],
  profile: 'upstream',
  rules: ({ idFault }) => ({ idFault: (id) => (id === null ? 'required' : idFault(id)) }),
});
