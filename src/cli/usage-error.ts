/** Something on the command line or in a file is wrong: exit status 2, and the message is all there is to say. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The subject could not be reached or did not start: exit status 3. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}
