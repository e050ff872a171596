import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Publishes null where no data is given',
  breaks: ['aio-rpc/publish-data-missing'],
  rules: ({ dataFault }) => ({ dataFault: (data) => (data === undefined ? null : dataFault(data)) }),
});
