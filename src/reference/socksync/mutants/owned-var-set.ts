import { mutant } from '../../mutant.js';
import { objectIn } from '../../tap.js';
import type { Rules } from '../model.js';
import { secretly } from '../wraps.js';

export default mutant<Rules>({
  title: 'Lets the other side set its own variable',
  breaks: ['socksync/owned-var', 'socksync/owned-var-unchanged'],
  wrap: secretly(({ control, receive }) => ({
    received(text) {
      const { func, name, value } = objectIn(text);
      if (func === 'set' && name === 'conformance.var') control('set_var', { value: value ?? null });
      else receive(text);
    },
  })),
});
