import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { payloadOf, withPayload } from '../messages.js';
import type { Rules } from '../model.js';
import { asksFor } from '../wraps.js';

export default mutant<Rules>({
  title: 'Sends a notice of each change to everybody, asked for or not',
  breaks: ['dcrf/unasked', 'dcrf/event-own-connection'],
  affects: [
    'dcrf/malformed--upstream',
    'dcrf/missing-argument--upstream',
    'dcrf/unknown-stream--upstream',
    'dcrf/response-status',
  ],
  wrap: (endpoint, clock) => {
    const open = new Set<(text: string) => void>();
    const place = tap((connection) => {
      const send = (text: string): void => connection.send(text);
      open.add(send);
      return {
        received(text) {
          const frame = objectIn(text);
          connection.receive(text);
          if (!asksFor(payloadOf(frame), 'patch', 'update')) return;
          const notice = { ...payloadOf(frame), request_id: null };
          for (const other of open) if (other !== send) other(JSON.stringify(withPayload(frame, notice)));
        },
        closed: () => void open.delete(send),
      };
    });
    return place(endpoint, clock);
  },
});
