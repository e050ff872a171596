import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Answers an unknown primary key with status 400',
  breaks: ['dcrf/unknown-pk-status'],
  affects: ['dcrf/subscribe-unknown--upstream'],
  rules: { unknownPk: () => error(400, 'Not found') },
});
