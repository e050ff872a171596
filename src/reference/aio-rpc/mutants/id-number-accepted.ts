import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Accepts a number as id',
  breaks: ['aio-rpc/id-type'],
  rules: ({ idFault }) => ({ idFault: (id) => (typeof id === 'number' ? null : idFault(id)) }),
});
