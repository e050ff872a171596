import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { reached } from '../rules.js';

/** A text of letters alone, or of digits alone. */
const word = /^[a-z-]*$|^\d+$/;

export default mutant<Rules>({
  title: 'Matches letters alone, or digits alone, with a star in a trigger',
  breaks: ['high-templar/trigger-star'],
  affects: ['high-templar/trigger-star-once'],
  profile: 'documented',
  rules: {
    listeners: (view, rooms) => [
      ...new Set(
        rooms.flatMap((room) =>
          reached(view, room).filter(
            (one) => view.at(room).includes(one) || Object.values(one.room).every((value) => word.test(String(value))),
          ),
        ),
      ),
    ],
  },
});
