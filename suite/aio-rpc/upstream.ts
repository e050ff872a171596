import { member } from '../../src/base/json.js';
import { memberOf } from '../../src/words/message.js';
import type { Take } from '../../src/words/take.js';
import { type Answer, fieldError } from './peer.js';

/** The upstream profile's error about a member of the request. Evidence of another profile's requirement is dropped. */
export function invalidParameters(take: Take, answer: Answer, field: string, text?: string): void {
  const says = text === undefined ? `names "${field}"` : `says ${JSON.stringify(text)} under "${field}"`;
  const demand = {
    requirement: 'aio-rpc/invalid-parameters--upstream',
    expected: `the message "Invalid RPC parameters" and \`errors\` that ${says}`,
  };
  const told = fieldError(answer, field);
  const named = told !== undefined && (text === undefined || told === text);
  const right = named && member(answer.value, 'message') === 'Invalid RPC parameters';
  take.check(demand, right, answer.frame.text ?? '', [answer.sent, answer.frame]);
}

/** The upstream profile's error about an invalid id, method or payload names no method. */
export function withoutMethod(take: Take, answer: Answer): void {
  const demand = { requirement: 'aio-rpc/invalid-without-method--upstream', expected: 'no `method`' };
  const right = memberOf(answer.frame, 'method') === undefined;
  take.check(demand, right, answer.frame.text ?? '', [answer.sent, answer.frame], 'commission');
}

/** The upstream profile's error about a field of the payload, in exactly these words. */
export function fieldSays(take: Take, requirement: string, answer: Answer, field: string, text: string): void {
  const demand = { requirement, expected: `an error with ${JSON.stringify(text)} under "${field}" in \`errors\`` };
  const right = answer.kind === 'error' && fieldError(answer, field) === text;
  take.check(demand, right, answer.frame.text ?? '', [answer.sent, answer.frame]);
}
