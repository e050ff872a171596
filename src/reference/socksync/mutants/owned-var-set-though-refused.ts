import { mutant } from '../../mutant.js';
import { objectIn } from '../../tap.js';
import type { Rules } from '../model.js';
import { secretly } from '../wraps.js';

export default mutant<Rules>({
  title: 'Refuses a `set` of its own variable, but sets it',
  breaks: ['socksync/owned-var-unchanged'],
  affects: ['socksync/owned-var'],
  wrap: secretly(({ control, receive }) => ({
    received(text) {
      const { func, name, value } = objectIn(text);
      receive(text);
      if (func === 'set' && name === 'conformance.var') control('set_var', { value: value ?? null });
    },
  })),
});
