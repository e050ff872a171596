import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a request without `id`',
  breaks: ['aio-rpc/id-missing'],
  rules: ({ idFault }) => ({ idFault: (id) => (id === undefined ? null : idFault(id)) }),
});
