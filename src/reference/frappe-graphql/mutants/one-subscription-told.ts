import { mutant } from '../../mutant.js';
import { events, expiry } from '../affected.js';
import type { Consumer, View } from '../facts.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells of several subscriptions of a user the newest alone',
  breaks: ['frappe-graphql/several'],
  affects: [...events, ...expiry],
  rules: ({ hears, sinks }) => {
    const isNewest = ({ consumers }: View, { user, subscription, subscriptionId }: Consumer): boolean => {
      const own = [...consumers.values()].filter((one) => one.user === user && one.subscription === subscription);
      return own.at(-1)?.subscriptionId === subscriptionId;
    };
    return {
      hears: (view, consumer) => (isNewest(view, consumer) ? hears(view, consumer) : []),
      sinks: (view, consumer) => (isNewest(view, consumer) ? sinks(view, consumer) : []),
    };
  },
});
