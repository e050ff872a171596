import { mutant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Sends the data of an operation in a list of messages',
  breaks: ['frappe-graphql/message'],
  affects: everything,
  binding: 'graphql-ws',
  wrap: onGraphqlWs(
    changing(
      ({ type }) => type === 'data',
      (message) => [[message]],
    ),
  ),
});
