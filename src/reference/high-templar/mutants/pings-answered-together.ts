import { mutant } from '../../mutant.js';
import { tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers pings that come together with one pong',
  breaks: ['high-templar/ping-each'],
  affects: ['high-templar/ping'],
  wrap: tap(({ clock, receive }) => {
    let answered = Number.NEGATIVE_INFINITY;
    return {
      received(text) {
        if (text !== 'ping') return receive(text);
        if (clock.now() - answered >= 5) receive(text);
        answered = clock.now();
      },
    };
  }),
});
