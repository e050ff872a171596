import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { fits, keyOf, type Room } from '../rooms.js';

export default variant<Rules>({
  title: 'Takes a number in a room for the text with the same digits',
  takes: ['high-templar/value-number=same'],
  rules: {
    permits: (allowed, room) => allowed.some((one) => fits(inTexts(one), inTexts(room))),
    roomKey: (room) => keyOf(inTexts(room)),
  },
});

const inTexts = (room: Room): Room =>
  Object.fromEntries(
    Object.entries(room).map(([key, value]) => [key, typeof value === 'number' ? String(value) : value]),
  );
