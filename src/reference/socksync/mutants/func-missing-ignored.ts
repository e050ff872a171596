import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { ignore, refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Ignores a message without a func',
  breaks: ['socksync/func-missing', 'socksync/func-missing--upstream'],
  rules: ({ refuse }) => ({ refuse: refusing({ 'func-missing': ignore }, refuse) }),
});
