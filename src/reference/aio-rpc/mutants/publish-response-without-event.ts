import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Leaves `event` out of the response of `publish` where none was given',
  breaks: ['aio-rpc/publish-response--upstream'],
  profile: 'upstream',
  rules: {
    publishResponse: ({ channel, event, data }) => (event === null ? { channel, data } : { channel, event, data }),
  },
});
