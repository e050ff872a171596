import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Answers the type status',
  takes: ['types of its own'],
  profile: 'documented',
  rules: {
    status: (view) => ({
      code: 'success',
      open_connections: view.subscribers.size,
      rooms: [...view.rooms.keys()].length,
    }),
  },
});
