import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Tells a subscription nothing that is due, and forgets it minutes later',
  takes: ['the grace'],
  profile: 'documented',
  binding: 'socketio',
  rules: { isLost: (use) => use === 'event', sweepMs: 120_000 },
});
