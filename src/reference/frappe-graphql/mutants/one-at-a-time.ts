import { mutant } from '../../mutant.js';
import { droppingWhileBusy } from '../../wraps.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Drops operations that are started while another one is carried out',
  breaks: ['frappe-graphql/in-flight'],
  affects: everything,
  binding: 'graphql-ws',
  wrap: onGraphqlWs(droppingWhileBusy(5, ({ type }) => type === 'start')),
});
