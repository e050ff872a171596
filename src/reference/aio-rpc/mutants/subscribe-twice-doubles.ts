import { mutant } from '../../mutant.js';
import { rewrite } from '../../tap.js';
import { isEvent, isSuccess } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Counts a subscription that is made twice as two',
  breaks: ['aio-rpc/subscribe-twice'],
  wrap: rewrite(() => {
    let [last, doubled] = ['', ''];
    return (message) => {
      if (isSuccess(message) && message.method === 'subscribe') {
        const told = JSON.stringify(message.response);
        if (told === last) doubled = told;
        last = told;
      }
      return isEvent(message) && doubled.includes(JSON.stringify(message.channel)) ? [message, message] : [message];
    };
  }),
});
