import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Asks for the list that it mirrors without a page or a size',
  takes: ['what a connection is greeted with'],
  rules: {
    greeting: (messages) =>
      messages.map((message) =>
        message.func === 'get' && message.type === 'list' ? { func: 'get', type: 'list', name: message.name } : message,
      ),
  },
});
