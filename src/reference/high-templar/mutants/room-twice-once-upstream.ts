import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Publishes once to a room that a trigger names twice',
  breaks: ['high-templar/room-twice--upstream'],
  profile: 'upstream',
  rules: ({ listeners }) => ({ listeners: (view, rooms) => [...new Set(listeners(view, rooms))] }),
});
