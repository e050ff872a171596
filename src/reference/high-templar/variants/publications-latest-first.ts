import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Publishes to subscriptions of the same room last to first',
  takes: ['the order of publications of one trigger'],
  rules: ({ listeners }) => ({ listeners: (view, rooms) => listeners(view, rooms).toReversed() }),
});
