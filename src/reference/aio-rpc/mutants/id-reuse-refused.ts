import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Refuses an id that was used before',
  breaks: ['aio-rpc/id-reuse'],
  wrap: tap(({ send, receive }) => {
    const used = new Set<Json>();
    return {
      received(text) {
        const { id } = objectIn(text);
        if (id === undefined || !used.has(id)) receive(text);
        else send(JSON.stringify({ id, error: { message: 'The id was used before' } }));
        if (id !== undefined) used.add(id);
      },
    };
  }),
});
