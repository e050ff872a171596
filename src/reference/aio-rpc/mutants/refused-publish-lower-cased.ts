import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers `publish` to a refused channel with an error, and delivers on its name in lower case',
  breaks: ['aio-rpc/refused-publish-nothing'],
  rules: {
    outgoing: (published, refused) => [
      refused ? { ...published, channel: published.channel.toLowerCase() } : published,
    ],
  },
});
