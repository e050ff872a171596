import { scenario } from '../context.js';
import { isOf, isProblem, message } from '../graphql-ws/messages.js';
import { aliasFor } from '../operation.js';

export default scenario({
  title: 'A binary frame is read like text, answered with an error, ignored, or ends the connection',
  shows: [],
  observes: ['frappe-graphql/binary-frame'],
  async run({ take, graphqlWs }) {
    const own = await graphqlWs();
    const { conversation } = own;
    await own.works();
    const [id, alias] = [take.fresh('op'), aliasFor(take)];
    const text = message('start', { id, payload: { query: `{ ${alias}: ping }` } });
    const sent = conversation.sendBinary(new TextEncoder().encode(text));
    const from = conversation.after(sent);
    const isAnswer = (frame: typeof sent): boolean => isOf(frame, ['data'], id) || isProblem(frame);
    // What is behind it on the connection is answered, and once more: it was read or not.
    const answered = async (): Promise<boolean> => {
      if (conversation.end !== null) return false;
      const after = own.start({ query: '{ ping }' });
      const isOver = (frame: typeof sent): boolean => isOf(frame, ['data', 'error'], after.id);
      return (await conversation.wait(isOver, { from, timeoutMs: take.timeoutMs })).kind === 'frame';
    };
    const goesOn = (await answered()) && (await answered());
    const came = conversation.received.slice(from).filter(isAnswer);
    const [first] = came;
    const about = [sent, ...came];
    const reading = 'frappe-graphql/binary-frame';
    if (first !== undefined) take.observe(reading, isProblem(first) ? 'error' : 'read', about);
    else if (conversation.end !== null) take.observe(reading, 'closed', about);
    else if (goesOn) take.observe(reading, 'ignored', about);
  },
});
