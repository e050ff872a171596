import { variant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default variant<Rules>({
  title: 'Sends ka with an id and a payload that are null',
  takes: ['extra members'],
  binding: 'graphql-ws',
  wrap: onGraphqlWs(
    changing(
      ({ type }) => type === 'ka' || type === 'connection_ack',
      (message) => [{ ...message, id: null, payload: null }],
    ),
  ),
});
