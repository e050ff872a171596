import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { changed } from '../rules.js';

export default variant<Rules>({
  title: 'Does not tell of a change to what is already so',
  takes: ['dcrf/unchanged=silent'],
  rules: { tells: (change) => change.action !== 'update' || changed(change) },
});
