import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers an id that another connection used with the answer that the other one got',
  breaks: ['aio-rpc/id-per-connection'],
  affects: ['aio-rpc/success-method', 'aio-rpc/error-method', 'aio-rpc/pipelined', 'aio-rpc/echo'],
  wrap(endpoint, clock) {
    const cache = new Map<Json, { readonly text: string; readonly owner: object }>();
    const place = tap((connection) => ({
      received(text) {
        const cached = cache.get(objectIn(text).id ?? null);
        if (cached === undefined || cached.owner === connection) connection.receive(text);
        else connection.send(cached.text);
      },
      sent(text) {
        const { id } = objectIn(text);
        if (typeof id === 'string') cache.set(id, { text, owner: connection });
        connection.send(text);
      },
    }));
    return place(endpoint, clock);
  },
});
