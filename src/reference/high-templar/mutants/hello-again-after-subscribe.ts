import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { answers, deliveries } from '../affected.js';
import { isHello, isSuccess } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Says hello again after a subscription was made',
  breaks: ['high-templar/hello-once'],
  affects: [...answers, ...deliveries],
  wrap: tap(({ send }) => {
    let hello: string | null = null;
    return {
      sent(text) {
        if (isHello(objectIn(text))) hello = text;
        send(text);
        if (isSuccess(objectIn(text)) && hello !== null) send(hello);
      },
    };
  }),
});
