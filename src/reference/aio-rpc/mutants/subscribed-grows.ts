import { isObject, type JsonObject, member } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { rewrite } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells subscriptions that were ended, too',
  breaks: ['aio-rpc/subscribed'],
  affects: ['aio-rpc/subscribe-response--upstream'],
  wrap: rewrite(() => {
    let told: JsonObject = {};
    return (message) => {
      const subscribed = member(message.response, 'subscribed');
      if (!isObject(subscribed)) return [message];
      told = { ...told, ...subscribed };
      return [{ ...message, response: { subscribed: told } }];
    };
  }),
});
