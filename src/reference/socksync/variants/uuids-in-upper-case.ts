import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Writes the ids of its calls in upper case',
  takes: ['the form of UUIDs'],
  rules: { callId: (_n, fresh) => fresh.toUpperCase() },
});
