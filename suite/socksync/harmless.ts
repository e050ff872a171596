import type { SockSync } from './context.js';
import { codeOf, is, isError } from './frames.js';

/** Sends an extreme value on a connection and in a room of its own; others, opened before and after, are served on. */
export async function harmless(
  { take, connect, room }: SockSync,
  requirement: string,
  choice: string,
  value: string,
): Promise<void> {
  const bystander = await connect();
  await bystander.works();
  const own = room();
  const peer = await connect({ room: own });
  await peer.works();
  await peer.mayCall('setVar');
  const head = JSON.stringify({ func: 'unsubscribe', ...peer.group('var') }).slice(0, -1);
  const sent = peer.conversation.send(`${head},"extra":${value}}`);
  const from = peer.conversation.after(sent);
  const barrier = JSON.stringify({ func: 'get', ...peer.group('var') });
  peer.mayBeRefused();
  peer.mayBeRefused();
  peer.conversation.send(barrier);
  // Unsubscribed, the `get` is refused; where the message was refused, its own error comes first and the value after.
  const answers = (one: typeof sent): boolean => isError(one) || is(one, 'set', 'var');
  const arrival = await peer.conversation.wait(answers, { from, timeoutMs: take.timeoutMs });
  if (arrival.kind === 'ended') take.observe(choice, 'closed', [sent]);
  else if (arrival.kind === 'frame') {
    // Carried out, it makes the `get` be refused with code 1; refused, it has an error of its own, with another code.
    const carriedOut = isError(arrival.frame) && codeOf(arrival.frame) === 1;
    take.observe(choice, carriedOut ? 'accepted' : 'error', [sent, arrival.frame]);
  }
  const newcomer = await connect({ room: room() });
  await newcomer.works();
  const demand = { requirement, expected: 'an answer, or the end of this connection' };
  if (arrival.kind === 'timeout') take.omitted(demand, 'nothing, while a new connection was answered', [sent]);
  take.holds(requirement, sent);
  await bystander.fence(requirement);
  const token = take.fresh('value');
  take.holds(requirement, sent, await bystander.hears(token, await bystander.setVar(token), requirement));
}
