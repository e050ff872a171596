import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Loses nothing, as if it never looked',
  takes: ['what is not judged of expiry'],
  profile: 'upstream',
  binding: 'socketio',
  rules: { expires: () => false },
});
