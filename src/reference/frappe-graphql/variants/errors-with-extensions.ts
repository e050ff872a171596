import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Adds extensions to everything that is answered or told',
  takes: ['extra members of results'],
  rules: ({ payload }) => ({
    payload(result, consumer) {
      const told = payload(result, consumer);
      return { ...told, extensions: { took: 1 } };
    },
  }),
});
