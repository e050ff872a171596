import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Adds members of its own to what responses tell',
  takes: ['members that nothing is said about'],
  profile: 'documented',
  rules: ({ info, subscribeResponse, publishResponse }) => ({
    info: (view) => ({ ...Object(info(view)), uptime: 1.5, limits: { channels: null } }),
    subscribeResponse: (...args) => ({ ...Object(subscribeResponse(...args)), since: 'now' }),
    publishResponse: (published) => ({ ...Object(publishResponse(published)), listeners: 0 }),
  }),
});
