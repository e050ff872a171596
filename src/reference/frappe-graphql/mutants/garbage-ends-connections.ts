import { mutant } from '../../mutant.js';
import { endingAllUpon } from '../../wraps.js';
import { operations } from '../affected.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Ends all connections when one sends what cannot be understood',
  breaks: ['frappe-graphql/fault-others'],
  affects: [
    'frappe-graphql/message-lives',
    'frappe-graphql/unparsable',
    'frappe-graphql/no-type',
    'frappe-graphql/unknown-type',
    'frappe-graphql/binary-frame',
    ...operations,
  ],
  binding: 'graphql-ws',
  wrap: onGraphqlWs(endingAllUpon((text) => !text.startsWith('{'), 1011)),
});
