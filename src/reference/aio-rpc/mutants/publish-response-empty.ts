import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers `publish` with an empty object',
  breaks: ['aio-rpc/publish-response--upstream'],
  profile: 'upstream',
  rules: { publishResponse: () => ({}) },
});
