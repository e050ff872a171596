import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Looks whether a requestId is in use before it looks at the room',
  takes: ['high-templar/id-in-use-means=refused', 'which of several mistakes is told'],
  profile: 'documented',
  rules: {
    subscribeOrder: ['id-missing', 'id-form', 'id-in-use', 'room-missing', 'room-form', 'room-refused'],
  },
});
