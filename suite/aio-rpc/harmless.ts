import type { AioRpc } from './context.js';
import { isResponse, kindOf } from './frames.js';

/** Sends an extreme value on a connection of its own; another one, opened before, and a new one must be served on. */
export async function harmless(
  { take, connect }: AioRpc,
  requirement: string,
  choice: string,
  value: string,
): Promise<void> {
  const bystander = await connect();
  await bystander.echoes();
  const peer = await connect();
  await peer.echoes();
  const id = take.fresh('id');
  const head = JSON.stringify({ id, method: take.names.echo }).slice(0, -1);
  const from = peer.conversation.mark();
  const sent = peer.conversation.send(`${head},"payload":{"value":${value}}}`);
  const answers = (one: typeof sent): boolean => one.index > sent.index && isResponse(one);
  const arrival = await peer.conversation.wait(answers, { from, timeoutMs: take.timeoutMs });
  if (arrival.kind === 'ended') take.observe(choice, 'closed', [sent]);
  if (arrival.kind === 'frame') take.observe(choice, kindOf(arrival.frame) === 'error' ? 'error' : 'success', [sent]);
  await (await connect()).goesOn(requirement);
  const demand = { requirement, expected: 'an answer, or the end of this connection' };
  if (arrival.kind === 'timeout') take.omitted(demand, 'nothing, while a new connection was answered', [sent]);
  take.holds(requirement, sent, await bystander.goesOn(requirement));
}
