import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Finds a method in whatever case it is written',
  breaks: ['aio-rpc/unknown-method'],
  affects: ['aio-rpc/unknown-method--upstream'],
  rules: ({ find }) => ({ find: (methods, name) => find(methods, String(name).toLowerCase()) }),
});
