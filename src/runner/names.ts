import { randomInt } from 'node:crypto';

/** How many nonces there are: five characters of base 36, short enough to be read in a report. */
const nonces = 36 ** 5;

/** A nonce for one run: lower case, since some brokers refuse other names. */
export function makeNonce(): string {
  return randomInt(nonces).toString(36).padStart(5, '0');
}

/** Makes names that nobody else uses: in this run, since they are counted; in others, since the nonce differs. */
export function freshNames(nonce: string): (word: string) => string {
  let count = 0;
  return (word) => `${word}-${nonce}-${(count++).toString(36)}`;
}
