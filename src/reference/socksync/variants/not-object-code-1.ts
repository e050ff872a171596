import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default variant<Rules>({
  title: 'Takes JSON that is no object for an invalid func',
  takes: ['socksync/not-object-code=1'],
  profile: 'documented',
  rules: { notObject: () => error(1) },
});
