import type { Json } from '../../base/json.js';

/** Refuses a request with a status, as an action of one's own may throw it. */
export class ActionError extends Error {
  /** The status of the response. */
  readonly status: number;
  /** Its `errors`. */
  readonly errors: readonly Json[];

  /**
   * `errors` are texts, or objects that say by the name of a field what is wrong with it. Throws a RangeError where the
   * status is one of success, or none.
   */
  constructor(status: number, ...errors: readonly Json[]) {
    super(`${status} ${errors.map((error) => (typeof error === 'string' ? error : JSON.stringify(error))).join('; ')}`);
    if (!Number.isInteger(status) || (status >= 200 && status <= 299))
      throw new RangeError(`The status of an error is a whole number outside 200 to 299; this is ${status}`);
    this.name = 'ActionError';
    this.status = status;
    this.errors = errors;
  }
}
