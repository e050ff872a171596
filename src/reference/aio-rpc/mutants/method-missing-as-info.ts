import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a request without `method` with the server information',
  breaks: ['aio-rpc/method-missing'],
  affects: ['aio-rpc/method-type'],
  rules: ({ methodFault, find }) => ({
    methodFault: (method) => (method === undefined ? null : methodFault(method)),
    find: (methods, name) => find(methods, name ?? 'info'),
  }),
});
