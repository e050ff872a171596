import type { JsonObject } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Returns null where a function fails',
  breaks: ['socksync/call-fails'],
  profile: 'documented',
  wrap: tap(({ send, receive }) => {
    let call: JsonObject | null = null;
    return {
      received(text) {
        const message = objectIn(text);
        call = message.name === 'conformance.fail' && message.func === 'call' ? message : null;
        receive(text);
        call = null;
      },
      sent(text) {
        if (call === null) send(text);
        else send(JSON.stringify({ ...call, func: 'return', value: null }));
      },
    };
  }),
});
