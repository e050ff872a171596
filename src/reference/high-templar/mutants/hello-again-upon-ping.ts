import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { isHello } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Says hello again upon each ping',
  breaks: ['high-templar/hello-once'],
  affects: ['high-templar/ping*'],
  wrap: tap(({ send, receive }) => {
    let hello: string | null = null;
    return {
      sent(text) {
        if (isHello(objectIn(text))) hello = text;
        send(text);
      },
      received(text) {
        receive(text);
        if (text === 'ping' && hello !== null) send(hello);
      },
    };
  }),
});
