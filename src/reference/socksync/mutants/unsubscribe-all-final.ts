import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Subscribes nobody again after an `unsubscribe_all`',
  breaks: ['socksync/unsubscribe-all-again'],
  affects: ['socksync/var-update'],
  profile: 'documented',
  wrap: tap(({ receive }) => {
    let ended = false;
    return {
      received(text) {
        const { func } = objectIn(text);
        ended ||= func === 'unsubscribe_all';
        if (!ended || func !== 'subscribe') receive(text);
      },
    };
  }),
});
