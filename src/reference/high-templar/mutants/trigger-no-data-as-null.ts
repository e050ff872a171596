import { member } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Publishes null where a trigger has no data',
  breaks: ['high-templar/trigger-bad-nothing'],
  affects: ['high-templar/trigger-bad-later'],
  rules: ({ trigger }) => ({
    trigger(body, limits) {
      const read = trigger(body, limits);
      if (read.fault !== 'data-missing') return read;
      const { publish } = trigger({ rooms: member(body, 'rooms') ?? [], data: null }, limits);
      return { publish, fault: read.fault };
    },
  }),
});
