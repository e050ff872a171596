import { hasToken } from '../../src/base/text.js';
import type { Conversation } from '../../src/wire/conversation.js';
import type { Frame } from '../../src/wire/recording.js';
import { memberOf } from '../../src/words/message.js';
import type { Suite } from '../../src/words/suite.js';
import { endInWords, type Take } from '../../src/words/take.js';
import { type AioRpc, makeContext } from './context.js';
import { capabilities, names } from './fixture.js';
import { isResponse } from './frames.js';
import { monitors } from './monitors/index.js';

/** Sends two requests with fresh nonces; each must come back in a frame that is not equal to one sent. */
async function contact(take: Take, conversation: Conversation): Promise<string | null> {
  for (const word of ['contact', 'again']) {
    const nonce = take.fresh(word);
    conversation.send(JSON.stringify({ id: nonce, method: take.names.echo ?? 'echo', payload: { nonce } }));
    const comesBack = (frame: Frame): boolean => hasToken(frame.text ?? '', nonce) && !conversation.isEcho(frame);
    const timeoutMs = Math.min(take.timeoutMs, take.contactLeftMs);
    const arrival = await conversation.wait(comesBack, { from: 0, timeoutMs });
    if (arrival.kind === 'timeout') return `the request with id ${nonce} was not answered`;
    if (arrival.kind === 'ended')
      return `the connection ended (${endInWords(arrival.end)}) before the request was answered`;
  }
  return null;
}

/** A response with the probe's id, or an error without any. */
async function alive(take: Take, conversation: Conversation): Promise<boolean> {
  const id = take.fresh('alive');
  const from = conversation.mark();
  conversation.send(JSON.stringify({ id, method: take.names.echo ?? 'echo', payload: {} }));
  const answers = (frame: Frame): boolean => isResponse(frame) && (memberOf(frame, 'id') ?? id) === id;
  const arrival = await conversation.wait(answers, { from, timeoutMs: take.timeoutMs });
  return arrival.kind === 'frame';
}

const suite: Suite<AioRpc> = {
  protocol: 'aio-rpc',
  names,
  capabilities,
  locks: () => ({ 'server-info': 'shared' }),
  monitors,
  context: makeContext,
  contact,
  alive,
};
export default suite;
