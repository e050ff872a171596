import { randomBytes } from 'node:crypto';

/** A nonce for one run: lower case, since some brokers refuse other names. */
export function makeNonce(): string {
  return randomBytes(4).toString('hex');
}

/** Makes names that nobody else uses: in this run, since they are counted; in others, since the nonce differs. */
export function freshNames(nonce: string): (word: string) => string {
  let count = 0;
  return (word) => `${word}-${nonce}-${(count++).toString(36)}`;
}
