import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Reads a list of one text as the name of a method',
  breaks: ['aio-rpc/method-type'],
  rules: ({ methodFault, find }) => ({
    methodFault: (method) => (Array.isArray(method) ? null : methodFault(method)),
    find: (methods, name) => find(methods, Array.isArray(name) ? String(name) : name),
  }),
});
