import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells the largest total that there was',
  breaks: ['socksync/list-count'],
  wrap: tap(({ send }) => {
    const most = new Map<Json | undefined, number>();
    return {
      sent(text) {
        const message = objectIn(text);
        const { func, name, total_item_count: total } = message;
        if (typeof total !== 'number') return send(text);
        const largest = func === 'set_all' ? total : Math.max(total, most.get(name) ?? 0);
        most.set(name, largest);
        send(JSON.stringify({ ...message, total_item_count: largest }));
      },
    };
  }),
});
