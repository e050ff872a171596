/** Thrown by resolvers to refuse what was asked for, with a status of HTTP that says why. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;

  constructor(message: string, status = 403) {
    super(message);
    this.status = status;
  }
}
