import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Refuses a requestId that is in use',
  takes: ['high-templar/id-in-use-means=refused'],
  profile: 'upstream',
  rules: ({ subscribeOrder }) => ({
    subscribeOrder: [...subscribeOrder, 'id-in-use'],
    inUse: (view, { subscriber, id }) => view.withId(subscriber, id).length > 0,
  }),
});
