import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Takes a redirect of the API for a refusal',
  takes: ['high-templar/api-redirect=refused'],
  profile: 'upstream',
  rules: { redirected: () => null },
});
