import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a request without `method` with the server information',
  breaks: ['aio-rpc/method-missing'],
  affects: ['aio-rpc/method-type', 'aio-rpc/invalid-parameters--upstream', 'aio-rpc/success-method'],
  rules: ({ methodFault, find }) => ({
    methodFault: (method) => (method === undefined ? null : methodFault(method)),
    find: (methods, name) => find(methods, name ?? 'info'),
  }),
});
