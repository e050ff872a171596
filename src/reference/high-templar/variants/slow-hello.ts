import { variant } from '../../mutant.js';
import { tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Says hello a while after the handshake',
  takes: ['when the hello comes'],
  // The close is not to overtake what is said before it.
  rules: { deniedEnd: { kind: 'close', code: 1000, afterMs: 100 } },
  wrap: tap(({ clock, send }) => {
    let waiting: string[] | null = [];
    clock.after(30, () => {
      const early = waiting ?? [];
      waiting = null;
      for (const text of early) send(text);
    });
    return { sent: (text) => void (waiting === null ? send(text) : waiting.push(text)) };
  }),
});
