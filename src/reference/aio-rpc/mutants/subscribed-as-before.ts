import { isObject, type JsonObject, member } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { rewrite } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells the subscriptions as they were before the change',
  breaks: ['aio-rpc/subscribed'],
  affects: ['aio-rpc/subscribe-response--upstream'],
  wrap: rewrite(() => {
    let before: JsonObject = {};
    return (message) => {
      const subscribed = member(message.response, 'subscribed');
      if (!isObject(subscribed)) return [message];
      const told = before;
      before = subscribed;
      return [{ ...message, response: { subscribed: told } }];
    };
  }),
});
