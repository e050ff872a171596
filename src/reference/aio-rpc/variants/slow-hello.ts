import { variant } from '../../mutant.js';
import { tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Begins to listen a while after the handshake',
  takes: ['when a connection is ready'],
  wrap: tap(({ clock, receive }) => {
    let early: string[] | null = [];
    clock.after(30, () => {
      const waiting = early ?? [];
      early = null;
      for (const text of waiting) receive(text);
    });
    return {
      received(text) {
        if (early === null) receive(text);
        else early.push(text);
      },
    };
  }),
});
