import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { documented } from '../rules.js';

export default variant<Rules>({
  title: 'Answers the command of a keepalive with status 200',
  takes: ['what is not judged of the command'],
  profile: 'upstream',
  binding: 'socketio',
  rules: ({ commandAnswer }) => ({
    commandAnswer: (outcome) => (outcome.kind === 'kept' ? documented.commandAnswer(outcome) : commandAnswer(outcome)),
  }),
});
