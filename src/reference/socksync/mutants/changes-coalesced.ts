import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells only the latest of the changes of a variable that come within a moment',
  breaks: ['socksync/var-update'],
  affects: ['socksync/var-order'],
  wrap: tap(({ clock, send }) => {
    let latest: string | null = null;
    return {
      sent(text) {
        const { func, type } = objectIn(text);
        if (func !== 'set' || type !== 'var') return send(text);
        if (latest === null)
          clock.after(5, () => {
            if (latest !== null) send(latest);
            latest = null;
          });
        latest = text;
      },
    };
  }),
});
