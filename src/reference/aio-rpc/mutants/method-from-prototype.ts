import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Finds methods among what every object has',
  breaks: ['aio-rpc/unknown-method'],
  rules: ({ find }) => ({
    find: (methods, name) => find(methods, name) ?? (String(name) in {} ? () => null : undefined),
  }),
});
