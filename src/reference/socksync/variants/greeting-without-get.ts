import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Subscribes to what it mirrors, and does not ask for it',
  takes: ['what a connection is greeted with'],
  rules: { greeting: (messages) => messages.filter(({ func }) => func !== 'get') },
});
