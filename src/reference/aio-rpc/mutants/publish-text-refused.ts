import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Refuses to publish a text',
  breaks: ['aio-rpc/publish'],
  affects: [...events, 'aio-rpc/publish-response--upstream', 'aio-rpc/field-type--upstream', 'aio-rpc/subscribe'],
  rules: ({ dataFault }) => ({
    dataFault: (data) => (typeof data === 'string' ? 'expected an object' : dataFault(data)),
  }),
});
