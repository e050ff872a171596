import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Delivers a publisher its own event twice',
  breaks: ['aio-rpc/delivery-once'],
  rules: ({ listeners }) => ({
    listeners: (view, published, matches) => {
      const all = listeners(view, published, matches);
      return [...all, ...all.filter((listener) => listener === published.publisher)];
    },
  }),
});
