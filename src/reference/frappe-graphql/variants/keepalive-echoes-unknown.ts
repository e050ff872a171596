import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Answers keepalives of unknown subscriptions with what they asked for',
  takes: ['the other fields of a keepalive that fails'],
  rules: ({ notKept }) => ({
    notKept: (fault, asked) => ({
      ...notKept(fault, asked),
      subscription_id: String(asked.subscriptionId),
      subscribed_at: '',
      variables: '{}',
    }),
  }),
});
