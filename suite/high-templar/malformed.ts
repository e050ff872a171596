import type { HighTemplar } from './context.js';
import { isAnswer } from './frames.js';

/**
 * Texts that must each be answered with an error, on a connection that has a subscription which works before and after
 * it. In profile upstream the error says `message`, where one is given.
 */
export async function eachIsRefused(
  { connect, room, takesEffect }: HighTemplar,
  requirement: string,
  texts: readonly string[],
  message?: string,
): Promise<void> {
  const peer = await connect();
  const subscription = await peer.subscribe(room());
  await takesEffect(subscription);
  for (const text of texts) {
    const answer = await peer.ask(text, { requirement, expected: 'an answer with the code "error"' });
    // What is taken for a request does not keep the others from being tried.
    peer.isRefused(answer, requirement);
    if (message !== undefined) peer.says(answer, `${requirement}--upstream`, message);
    await takesEffect(subscription, 'high-templar/error-lives');
  }
}

/** Texts that must each end their connection with code 1000 and without an answer, as upstream does; others go on. */
export async function eachIsFatal(
  { take, connect, room, takesEffect }: HighTemplar,
  requirement: string,
  texts: readonly string[],
): Promise<void> {
  const sibling = await (await connect()).subscribe(room());
  await takesEffect(sibling);
  for (const text of texts) {
    const peer = await connect();
    await takesEffect(await peer.subscribe(room()));
    const from = peer.conversation.mark();
    const sent = peer.conversation.send(text);
    const demand = { requirement, expected: 'the end of the connection, with code 1000 and without an answer' };
    const { code } = await take.mustEnd(peer.conversation, demand, [sent]);
    const came = peer.conversation.received.slice(from).filter(isAnswer);
    if (came.length > 0) take.broken(demand, came[0]?.text ?? 'a binary frame', [sent, ...came]);
    else take.check(demand, code === 1000, `the end of the connection, with code ${code}`, [sent]);
  }
  await takesEffect(sibling);
}
