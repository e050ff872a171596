import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Sends every event with status 299',
  takes: ['the status of events'],
  rules: ({ event }) => ({ event: (told) => event({ ...told, status: 299 }) }),
});
