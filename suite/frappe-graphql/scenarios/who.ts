import { briefJson } from '../../../src/base/json.js';
import { scenario } from '../context.js';
import { credentialsOf } from '../place.js';
import { isUser, messageIn } from '../site.js';

export default scenario({
  title: 'A request with the cookie of a session is taken for its user’s, whoever logs in besides',
  shows: ['frappe-graphql/who', 'frappe-graphql/who-own'],
  async run({ take, site }) {
    const sessions: { readonly who: 'user' | 'manager'; readonly cookie: string }[] = [];
    for (const who of ['user', 'manager', 'user'] as const) {
      sessions.push({ who, cookie: await site.freshSession(who) });
      for (const [at, session] of sessions.entries()) {
        const isFresh = at === sessions.length - 1;
        const requirement = isFresh ? 'frappe-graphql/who' : 'frappe-graphql/who-own';
        const { usr } = credentialsOf(take.target, session.who);
        const demand = { requirement, expected: `"${usr}" as \`message\`` };
        const answered = await site.whoIs(session.cookie, demand);
        const frames = [answered.sent, answered.frame];
        const seen = `the status ${answered.status}, and ${briefJson(messageIn(answered))} as \`message\``;
        if (!isUser(messageIn(answered), usr)) take.fail(demand, seen, frames, 'data');
        take.holds(requirement, ...frames);
      }
    }
  },
});
