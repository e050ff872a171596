import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Says 1 about a second subscription',
  breaks: ['socksync/subscribe-twice'],
  wrap: tap(({ send, receive }) => {
    const held = new Set<Json | undefined>();
    return {
      received(text) {
        const { func, type, name } = objectIn(text);
        if (type === 'var' && func === 'subscribe' && held.has(name))
          return send(JSON.stringify({ func: 'error', error_code: 1 }));
        if (type === 'var' && func === 'subscribe') held.add(name);
        if (func === 'unsubscribe' || func === 'unsubscribe_all') held.clear();
        receive(text);
      },
    };
  }),
});
