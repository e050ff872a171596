/** One protocol of the five: where its spec, schemas, suite and reference are follows from its id. */
export interface Protocol {
  /** The id used everywhere: command line, requirement ids, folders. */
  readonly id: string;
  readonly title: string;
  /** Subjects of one suite that are run, counted and reported each on its own; empty where there is but one. */
  readonly bindings: readonly string[];
}

/** The one list from which everything else is found. */
export const protocols: readonly Protocol[] = [{ id: 'aio-rpc', title: 'aio-openapi WebSocket RPC', bindings: [] }];
