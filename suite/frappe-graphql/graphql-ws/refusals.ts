import type { Frame } from '../../../src/wire/recording.js';
import { at, errorsIn } from '../operation.js';
import type { GraphqlWsClient } from './client.js';
import { isOf, isProblem, payloadOf, typeOf } from './messages.js';

/** A `connection_init` was refused: by a `connection_error`, and by the end of its connection. */
export async function isRefused({ take, conversation }: GraphqlWsClient, init: Frame): Promise<void> {
  const requirement = 'frappe-graphql/init-refused';
  const demand = { requirement, expected: 'a `connection_error`, and the end of the connection' };
  const answers = (frame: Frame): boolean => isOf(frame, ['connection_ack', 'connection_error']);
  const frame = await take.must(conversation, demand, answers, { from: conversation.after(init), about: [init] });
  if (typeOf(frame) !== 'connection_error') take.fail(demand, frame.text ?? '', [init, frame]);
  await take.mustEnd(conversation, demand, [init, frame]);
  take.holds(requirement, init, frame);
}

/**
 * Texts that cannot be understood, each answered by a message of one of these types, on a connection that works before
 * and after them. Returns the answers.
 */
export async function eachIsAnswered(
  own: GraphqlWsClient,
  requirement: string,
  types: readonly string[],
  texts: readonly string[],
): Promise<readonly Frame[]> {
  const { take, conversation } = own;
  const lives = 'frappe-graphql/message-lives';
  const demand = { requirement, expected: `a message of the type ${types.join(' or ')}` };
  const answers: Frame[] = [];
  await own.works();
  for (const text of texts) {
    const sent = conversation.send(text);
    const ended = { requirement: lives, expected: 'that the connection goes on', about: [sent] };
    const from = conversation.after(sent);
    const frame = await take.must(conversation, demand, isProblem, { from, about: [sent], ended });
    take.check(demand, isOf(frame, types), frame.text ?? '', [sent, frame], 'commission');
    await own.works(lives);
    answers.push(frame);
  }
  return answers;
}

/** What became of a `start` that must not be executed: an error, or data with errors and no result. */
export async function isNotExecuted(
  own: GraphqlWsClient,
  started: { readonly id: string; readonly sent: Frame },
  requirement: string,
): Promise<'error' | 'data'> {
  const { take } = own;
  const { id, sent } = started;
  const demand = { requirement, expected: 'an `error`, or a `data` that has `errors` and no result' };
  const frame = await own.comes(id, ['error', 'data', 'complete'], demand, sent);
  if (typeOf(frame) === 'error') {
    take.holds(requirement, sent, frame);
    return 'error';
  }
  const payload = payloadOf(frame);
  const right = isOf(frame, ['data']) && errorsIn(payload).length > 0 && (at(payload, 'data') ?? null) === null;
  if (!right) take.fail(demand, frame.text ?? '', [sent, frame]);
  take.holds(requirement, sent, frame);
  return 'data';
}
