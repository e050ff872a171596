import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Keeps the first value that a mirrored variable was sent',
  breaks: ['socksync/mirror-values'],
  wrap(endpoint, clock) {
    const place = tap(({ receive }) => {
      let first: string | null = null;
      return {
        received(text) {
          const { func, type, name } = objectIn(text);
          if (func !== 'set' || type !== 'var' || name !== 'conformance.peer_var' || objectIn(text).value === undefined)
            return receive(text);
          first ??= text;
          receive(first);
        },
      };
    });
    return place(endpoint, clock);
  },
});
