import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells one number for each channel',
  breaks: ['aio-rpc/info-shape'],
  rules: ({ info }) => ({
    info: (view) => ({
      ...Object(info(view)),
      channels: Object.fromEntries([...view.channels].map(([channel, patterns]) => [channel, patterns.size])),
    }),
  }),
});
