import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Says in other words what is wrong, but for rooms that are not found',
  takes: ['what errors say'],
  profile: 'documented',
  rules: ({ refuse }) => ({
    refuse(fault, message, connection) {
      const outcome = refuse(fault, message, connection);
      return outcome.kind === 'error' && fault !== 'room-refused'
        ? { ...outcome, message: `Das geht nicht: ${fault} ☂` }
        : outcome;
    },
  }),
});
