import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells nothing more to who has once unsubscribed',
  breaks: ['socksync/resubscribe'],
  affects: ['socksync/var-update', 'socksync/var-subscribers', 'socksync/extra-members'],
  wrap: tap(({ send, receive }) => {
    const ended = new Set<Json | undefined>();
    return {
      sent(text) {
        const { func, type, name } = objectIn(text);
        if (func !== 'set' || type !== 'var' || !ended.has(name)) send(text);
      },
      received(text) {
        const { func, type, name } = objectIn(text);
        if (func === 'unsubscribe' && type === 'var') ended.add(name);
        receive(text);
      },
    };
  }),
});
