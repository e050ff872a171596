import { variant } from '../../mutant.js';
import { tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Says hello a while after the handshake',
  takes: ['when the hello comes'],
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
