import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Looks at the room before it looks at the requestId',
  takes: ['which of several mistakes is told'],
  profile: 'documented',
  rules: { subscribeOrder: ['room-missing', 'room-form', 'id-missing', 'id-form', 'room-refused', 'id-in-use'] },
});
