import { mutant } from '../../mutant.js';
import { objectIn } from '../../tap.js';
import type { Rules } from '../model.js';
import { secretly } from '../wraps.js';

export default mutant<Rules>({
  title: 'Refuses a change of its own list, but makes it',
  breaks: ['socksync/owned-list'],
  wrap: secretly(({ control, receive }) => ({
    received(text) {
      const { func, type, name, index, value, items } = objectIn(text);
      receive(text);
      if (type !== 'list' || name !== 'conformance.list') return;
      if (func === 'set_all') control('list_reset', { items: items ?? null });
      if (func === 'insert' || func === 'set' || func === 'delete')
        control(`list_${func}`, { index: index ?? null, value: value ?? null });
    },
  })),
});
