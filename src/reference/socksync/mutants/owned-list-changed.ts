import { mutant } from '../../mutant.js';
import { objectIn } from '../../tap.js';
import type { Rules } from '../model.js';
import { secretly } from '../wraps.js';

export default mutant<Rules>({
  title: 'Lets the other side change its own list',
  breaks: ['socksync/owned-list'],
  wrap: secretly(({ control, receive }) => ({
    received(text) {
      const { func, type, name, index, value, items } = objectIn(text);
      if (type !== 'list' || name !== 'conformance.list') return receive(text);
      if (func === 'set_all') control('list_reset', { items: items ?? null });
      else if (func === 'insert' || func === 'set' || func === 'delete')
        control(`list_${func}`, { index: index ?? null, value: value ?? null });
      else receive(text);
    },
  })),
});
