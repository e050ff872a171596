import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a `get` of a list with one `insert` for each item',
  breaks: ['socksync/list-get'],
  affects: ['socksync/list-empty'],
  wrap: tap(({ send, receive }) => {
    let asked = false;
    return {
      received(text) {
        asked = objectIn(text).func === 'get';
        receive(text);
        asked = false;
      },
      sent(text) {
        const { func, type, name, items, total_item_count: total } = objectIn(text);
        if (!asked || func !== 'set_all' || !Array.isArray(items)) return send(text);
        send(JSON.stringify({ func: 'set_count', type, name, total_item_count: total }));
        for (const [index, value] of (items as Json[]).entries())
          send(JSON.stringify({ func: 'insert', type, name, index, value }));
      },
    };
  }),
});
