import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells of an object when somebody looks at it',
  breaks: ['dcrf/no-event'],
  rules: { readTells: true },
});
