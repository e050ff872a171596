import { scenario } from '../context.js';
import { message } from '../graphql-ws/messages.js';

export default scenario({
  title: 'What cannot be understood ends neither its connection nor the operations on it',
  shows: ['frappe-graphql/message-lives'],
  // What cannot be understood may end more than its connection.
  locks: { subject: 'exclusive' },
  async run({ take, graphqlWs, documents, subscribe }) {
    const requirement = 'frappe-graphql/message-lives';
    const [own, writer] = [await graphqlWs(), await graphqlWs('manager')];
    const subscriptions = [await subscribe(own), await subscribe(own)];
    for (const text of ['{', 'null', '[]', '{}', '{"type": 5}', message('nope', { id: subscriptions[0]?.id ?? '' })]) {
      const sent = own.conversation.send(text);
      await own.works(requirement);
      const change = await documents.create(writer);
      for (const one of subscriptions) await one.hears(change, requirement);
      take.holds(requirement, sent);
    }
  },
});
