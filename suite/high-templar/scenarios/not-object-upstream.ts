import { scenario } from '../context.js';
import { eachIsFatal } from '../malformed.js';

export default scenario({
  title: 'JSON that is no object ends its connection, as upstream does',
  shows: ['high-templar/not-object--upstream'],
  profile: 'upstream',
  run: (context) => eachIsFatal(context, 'high-templar/not-object--upstream', ['[]', '5', '"x"', 'null', 'true']),
});
