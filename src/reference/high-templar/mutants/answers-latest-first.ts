import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { answers } from '../affected.js';
import { isError, isSuccess } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers what came together from the last to the first',
  breaks: ['high-templar/answer-order'],
  affects: answers,
  wrap: tap(({ clock, send }) => {
    let waiting: string[] = [];
    const release = () => {
      const all = waiting.reverse();
      waiting = [];
      for (const text of all) send(text);
    };
    return {
      sent(text) {
        const message = objectIn(text);
        if (!isSuccess(message) && !isError(message)) return send(text);
        if (waiting.push(text) === 1) clock.after(5, release);
      },
    };
  }),
});
