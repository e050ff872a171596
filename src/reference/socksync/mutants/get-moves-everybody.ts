import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Moves all subscribers of a list to the page that one of them asks for',
  breaks: ['socksync/list-page-own'],
  affects: ['socksync/list-subscribers', 'socksync/disconnect-others'],
  rules: { looks: ({ subscribers }) => [...subscribers.keys()] },
});
