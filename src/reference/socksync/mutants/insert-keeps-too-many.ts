import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes nothing away where an item is inserted on a full page',
  breaks: ['socksync/list-page-size'],
  rules: ({ moves }) => ({
    moves(change, place) {
      const usual = moves(change, place);
      return change.kind === 'insert' ? usual.filter(({ func }) => func !== 'delete') : usual;
    },
  }),
});
