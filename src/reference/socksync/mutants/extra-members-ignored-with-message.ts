import { mutant } from '../../mutant.js';
import { hearing } from '../../wraps.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ignores a message with members that it does not know',
  breaks: ['socksync/extra-members'],
  wrap: hearing((message) => {
    const known = [
      'func',
      'type',
      'name',
      'value',
      'page',
      'page_size',
      'total_item_count',
      'items',
      'index',
      'id',
      'args',
      'error_code',
      'message',
    ];
    return Object.keys(message).every((key) => known.includes(key)) ? message : null;
  }),
});
