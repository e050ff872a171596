import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Refuses changes of a list that it has subscribed to',
  breaks: ['socksync/mirror-list'],
  rules: ({ mayChange }) => ({ mayChange: (standing, group) => group.type !== 'list' && mayChange(standing, group) }),
});
