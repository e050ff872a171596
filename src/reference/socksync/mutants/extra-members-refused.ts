import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Refuses a message with members that it does not know',
  breaks: ['socksync/extra-members'],
  wrap: tap(({ send, receive }) => ({
    received(text) {
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
      if (Object.keys(objectIn(text)).every((key) => known.includes(key))) receive(text);
      else send(JSON.stringify({ func: 'error', error_code: 8 }));
    },
  })),
});
