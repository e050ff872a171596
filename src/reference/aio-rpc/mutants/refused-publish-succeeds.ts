import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers `publish` to a refused channel with a success, and delivers nothing',
  breaks: ['aio-rpc/refused-publish'],
  rules: { refusedPublish: () => ({ kind: 'success', response: {} }) },
});
