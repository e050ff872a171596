import { mutant } from '../../mutant.js';
import { deliveries } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Does not publish what is triggered after a bad trigger',
  breaks: ['high-templar/trigger-bad-later'],
  affects: deliveries,
  rules({ trigger }) {
    let spoilt = false;
    return {
      trigger(body, limits) {
        const read = trigger(body, limits);
        const swallowed = spoilt && read.publish !== null;
        spoilt = read.fault !== null;
        return swallowed ? { ...read, publish: null } : read;
      },
    };
  },
});
