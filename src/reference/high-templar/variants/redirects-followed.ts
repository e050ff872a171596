import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { upstream } from '../upstream.js';

export default variant<Rules>({
  title: 'Follows the redirects of the API',
  takes: ['high-templar/api-redirect=followed'],
  profile: 'documented',
  rules: { redirected: upstream.redirected },
});
