import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { STAR } from '../rooms.js';

export default variant<Rules>({
  title: 'Refuses values that are no text in the place of a star',
  takes: ['high-templar/star-scalar=refused'],
  rules: ({ permits }) => ({
    permits: (allowed, room) =>
      permits(allowed, room) &&
      allowed.some(
        (one) => permits([one], room) && Object.keys(one).every((key) => one[key] !== STAR || isText(room[key])),
      ),
  }),
});

const isText = (value: unknown): boolean => typeof value === 'string';
