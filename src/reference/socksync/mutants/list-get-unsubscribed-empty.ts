import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a `get` of a list without a subscription with an empty page',
  breaks: ['socksync/list-get-unsubscribed'],
  affects: ['socksync/subscribers-only'],
  wrap: tap(({ send, receive }) => {
    const held = new Set<Json | undefined>();
    return {
      received(text) {
        const { func, type, name } = objectIn(text);
        if (func === 'subscribe' && type === 'list') held.add(name);
        if (func !== 'get' || type !== 'list' || name !== 'conformance.list' || held.has(name)) return receive(text);
        send(JSON.stringify({ func: 'set_all', type, name, page: 0, page_size: 5, total_item_count: 0, items: [] }));
      },
    };
  }),
});
