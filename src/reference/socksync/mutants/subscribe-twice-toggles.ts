import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends a subscription where it is asked for again',
  breaks: ['socksync/subscribe-twice'],
  affects: ['socksync/unsubscribe', 'socksync/unsubscribe-all-again'],
  wrap: tap(({ receive }) => {
    const held = new Set<Json | undefined>();
    return {
      received(text) {
        const { func, type, name } = objectIn(text);
        if (type !== 'var') return receive(text);
        if (func === 'subscribe' && held.delete(name))
          return receive(JSON.stringify({ func: 'unsubscribe', type, name: name ?? null }));
        if (func === 'subscribe') held.add(name);
        if (func === 'unsubscribe') held.delete(name);
        receive(text);
      },
    };
  }),
});
