import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes data that is "" for missing',
  breaks: ['aio-rpc/publish'],
  rules: ({ dataFault }) => ({ dataFault: (data) => dataFault(data === '' ? undefined : data) }),
});
