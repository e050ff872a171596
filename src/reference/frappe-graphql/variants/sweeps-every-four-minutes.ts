import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Looks every four minutes for what is due, and loses nothing before',
  takes: ['the grace'],
  profile: 'documented',
  binding: 'socketio',
  rules: { isLost: () => false, sweepMs: 240_000 },
});
