import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Takes a requestId that is in use for a second subscription',
  takes: ['high-templar/id-in-use-means=second'],
  profile: 'documented',
  rules: ({ subscribeOrder }) => ({ subscribeOrder: subscribeOrder.filter((fault) => fault !== 'id-in-use') }),
});
