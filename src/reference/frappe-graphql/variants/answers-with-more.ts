import type { HttpAnswer } from '../../endpoint.js';
import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { withJson } from '../wraps.js';

export default variant<Rules>({
  title: 'Answers with members that nobody knows',
  takes: ['extra members'],
  binding: 'socketio',
  rules: ({ answer, who, loggedIn, commandAnswer }) => {
    const more = (answered: HttpAnswer) =>
      withJson(answered, (body) =>
        Object.keys(body).length > 0 ? { ...body, home_page: '/app', _server_messages: '[]' } : body,
      );
    return {
      answer: (outcome) => more(answer(outcome)),
      who: (user) => more(who(user)),
      loggedIn: (user, session) => more(loggedIn(user, session)),
      commandAnswer(outcome) {
        const answered = commandAnswer(outcome);
        return answered.text.startsWith('{') ? more(answered) : answered;
      },
    };
  },
});
