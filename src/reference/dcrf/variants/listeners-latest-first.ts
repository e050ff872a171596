import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Tells the latest subscription first',
  takes: ['the order of subscriptions'],
  rules: ({ listeners }) => ({ listeners: (...args) => [...listeners(...args)].reverse() }),
});
