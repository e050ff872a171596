import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes data that is "" for missing',
  breaks: ['aio-rpc/publish'],
  affects: ['aio-rpc/event-data', 'aio-rpc/field-type--upstream'],
  rules: ({ dataFault }) => ({ dataFault: (data) => dataFault(data === '' ? undefined : data) }),
});
