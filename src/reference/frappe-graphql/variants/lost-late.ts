import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Loses subscriptions nearly at the end of their grace',
  takes: ['the grace'],
  profile: 'documented',
  binding: 'socketio',
  rules: { lifetime: (ttlMs) => ttlMs + 235_000 },
});
