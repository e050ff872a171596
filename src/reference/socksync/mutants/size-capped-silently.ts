import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends no more items than its maximum, but tells the page size that was asked for',
  breaks: ['socksync/list-size-cap'],
  wrap: tap(({ send, receive }) => {
    let asked: Json | undefined;
    return {
      received(text) {
        const { func, type, page_size: size } = objectIn(text);
        asked = func === 'get' && type === 'list' ? size : undefined;
        receive(text);
        asked = undefined;
      },
      sent(text) {
        const message = objectIn(text);
        if (message.func === 'set_all' && typeof asked === 'number' && asked > 5)
          send(JSON.stringify({ ...message, page_size: asked }));
        else send(text);
      },
    };
  }),
});
