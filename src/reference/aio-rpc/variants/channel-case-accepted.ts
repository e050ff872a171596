import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Accepts channels with upper-case letters',
  takes: ['aio-rpc/channel-case=accepted'],
  lacks: ['refused-channel'],
  rules: { channelRefused: () => false },
});
