import { variant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Returns from a call before it tells what has changed by it',
  takes: ['socksync/control-order=before'],
  wrap: tap(({ send, receive }) => {
    let held: string[] | null = null;
    return {
      received(text) {
        held = objectIn(text).func === 'call' ? [] : null;
        receive(text);
        const updates = held ?? [];
        held = null;
        for (const update of updates) send(update);
      },
      sent(text) {
        const { func, type } = objectIn(text);
        if (held !== null && (type === 'var' || type === 'list') && func !== 'get') held.push(text);
        else send(text);
      },
    };
  }),
});
