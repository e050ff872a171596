import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Makes two subscriptions of one that is made again',
  takes: ['dcrf/subscribe-again=two'],
  rules: { begins: (_view, subscription) => [subscription], replaces: () => [] },
});
