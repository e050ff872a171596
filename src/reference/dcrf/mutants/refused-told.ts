import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells of changes that it refuses',
  breaks: ['dcrf/no-event'],
  rules: { refusedTells: true },
});
