import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { isDenial } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Leaves a client that is not authenticated connected, and says success to each of its subscribes',
  breaks: ['high-templar/denied-subscribe'],
  affects: ['high-templar/denied-*', 'high-templar/api-*'],
  rules: { deniedEnd: { kind: 'open' } },
  wrap: tap(({ send, receive }) => {
    let denied = false;
    return {
      sent(text) {
        denied ||= isDenial(objectIn(text));
        send(text);
      },
      received(text) {
        if (denied && objectIn(text).type === 'subscribe') send('{"code":"success"}');
        else receive(text);
      },
    };
  }),
});
