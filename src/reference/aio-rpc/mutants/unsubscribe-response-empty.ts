import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers `unsubscribe` without telling the subscriptions that are left',
  breaks: ['aio-rpc/subscribe-response--upstream'],
  profile: 'upstream',
  rules: ({ subscribeResponse }) => ({
    subscribeResponse: (held, view, change) =>
      held.get(change.channel)?.has(change.pattern) === true ? subscribeResponse(held, view, change) : {},
  }),
});
