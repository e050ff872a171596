import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers all calls that come within a moment under the id of the last one',
  breaks: ['socksync/call-pipelined'],
  affects: ['socksync/call-once'],
  wrap: tap(({ clock, send, receive }) => {
    let last: Json | undefined;
    const held: string[] = [];
    return {
      received(text) {
        const { func, name, id } = objectIn(text);
        if (func === 'call' && name === 'conformance.echo') last = id;
        receive(text);
      },
      sent(text) {
        const { func, name } = objectIn(text);
        if (func !== 'return' || name !== 'conformance.echo') return send(text);
        held.push(text);
        if (held.length > 1) return;
        clock.after(5, () => {
          for (const one of held.splice(0)) send(JSON.stringify({ ...objectIn(one), id: last ?? null }));
        });
      },
    };
  }),
});
