import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Subscribes its functions first, and last to first',
  takes: ['what a connection is greeted with'],
  rules: {
    greeting: (messages) =>
      [...messages].sort(
        (a, b) =>
          Number(a.func === 'get') - Number(b.func === 'get') ||
          Number('type' in b && b.type === 'function') - Number('type' in a && a.type === 'function'),
      ),
  },
});
