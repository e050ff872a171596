import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Refuses to publish a text',
  breaks: ['aio-rpc/publish'],
  affects: ['aio-rpc/fault-closes'],
  rules: ({ dataFault }) => ({
    dataFault: (data) => (typeof data === 'string' ? 'expected an object' : dataFault(data)),
  }),
});
