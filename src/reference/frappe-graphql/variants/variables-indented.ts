import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Answers keepalives with variables that are indented',
  takes: ['whitespace'],
  rules: ({ kept }) => ({
    kept: (consumer, time) => ({ ...kept(consumer, time), variables: JSON.stringify(consumer.variables, null, 1) }),
  }),
});
