import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Has no user_login for anybody',
  takes: ['the capability user-login'],
  lacks: ['user-login'],
  rules: ({ maySubscribe }) => ({
    maySubscribe: (subscription, user, isManager) =>
      subscription !== 'user_login' && maySubscribe(subscription, user, isManager),
  }),
});
