import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a call once more where a second `return` comes',
  breaks: ['socksync/answered-id'],
  affects: ['socksync/call-once'],
  wrap: tap(({ send, receive }) => {
    let last: string | null = null;
    const seen = new Set<Json | undefined>();
    return {
      sent(text) {
        const { func, name } = objectIn(text);
        if (func === 'return' && name === 'conformance.call_peer') last = text;
        send(text);
      },
      received(text) {
        const { func, id, value } = objectIn(text);
        if (func !== 'return' || id === undefined || !seen.has(id)) {
          if (func === 'return') seen.add(id);
          return receive(text);
        }
        if (last !== null) send(JSON.stringify({ ...objectIn(last), value: value ?? null }));
      },
    };
  }),
});
