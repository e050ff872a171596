import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Ends the connection upon a message without a func',
  breaks: ['socksync/func-missing', 'socksync/func-missing--upstream'],
  affects: ['socksync/one-error'],
  rules: ({ refuse }) => ({ refuse: refusing({ 'func-missing': { kind: 'close', code: 1008 } }, refuse) }),
});
