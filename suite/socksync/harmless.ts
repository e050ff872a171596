import type { SockSync } from './context.js';
import { isError } from './frames.js';

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
  const arrival = await peer.conversation.wait((one) => isError(one), { from, timeoutMs: take.timeoutMs });
  if (arrival.kind === 'ended') take.observe(choice, 'closed', [sent]);
  else if (arrival.kind === 'frame') {
    const told = peer.conversation.received.slice(from).some((one) => one.text?.includes('"set"') === true);
    take.observe(choice, told ? 'error' : 'accepted', [sent, arrival.frame]);
  }
  const newcomer = await connect({ room: room() });
  await newcomer.works();
  const demand = { requirement, expected: 'an answer, or the end of this connection' };
  if (arrival.kind === 'timeout') take.omitted(demand, 'nothing, while a new connection was answered', [sent]);
  const token = take.fresh('value');
  take.holds(requirement, sent, await bystander.hears(token, await bystander.setVar(token), requirement));
}
