import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Answers messages of an unknown type without their ids',
  takes: ['the id of an error about a message'],
  binding: 'graphql-ws',
  rules: ({ faulty }) => ({ faulty: (fault) => faulty(fault, { type: fault }) }),
});
