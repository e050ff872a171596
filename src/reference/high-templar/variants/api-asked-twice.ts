import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Asks the API twice about each connection',
  takes: ['high-templar/api-times=more'],
  rules: { askTimes: 2 },
});
