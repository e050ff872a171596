import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Misses the last subscriber where there are three and more',
  breaks: ['aio-rpc/delivery-many'],
  rules: ({ listeners }) => ({
    listeners: (...args) => {
      const all = listeners(...args);
      return all.length >= 3 ? all.slice(0, -1) : all;
    },
  }),
});
