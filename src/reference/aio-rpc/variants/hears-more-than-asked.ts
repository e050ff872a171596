import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { countSubscribers } from '../rules.js';

export default variant<Rules>({
  title: 'Tells channels of others, and channels without subscribers, in its information',
  takes: ["what server information tells beside one's own channels"],
  rules: ({ info }) => ({
    info: (view) => ({
      ...Object(info(view)),
      channels: { 'somebody-elses': { '*': 7, news: 1 }, idle: {}, ...countSubscribers(view) },
    }),
  }),
});
