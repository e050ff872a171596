import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Accepts an id of any type',
  breaks: ['aio-rpc/id-type'],
  affects: ['aio-rpc/id-null'],
  rules: ({ idFault }) => ({ idFault: (id) => (id === undefined ? idFault(id) : null) }),
});
