import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Publishes what is triggered for a room with a star to that room only',
  takes: ['what is not there yet'],
  lacks: ['wildcard-trigger'],
  profile: 'documented',
  rules: { listeners: (view, rooms) => [...new Set(rooms.flatMap((room) => view.at(room)))] },
});
