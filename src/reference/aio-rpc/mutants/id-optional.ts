import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a request without `id`',
  breaks: ['aio-rpc/id-missing'],
  affects: ['aio-rpc/invalid-parameters--upstream'],
  rules: ({ idFault }) => ({ idFault: (id) => (id === undefined ? null : idFault(id)) }),
});
