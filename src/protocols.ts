/** One protocol of the five: where its spec, schemas, suite and reference are follows from its id. */
export interface Protocol {
  /** The id used everywhere: command line, requirement ids, folders. */
  readonly id: string;
  readonly title: string;
  /** Subjects of one suite that are run, counted and reported each on its own; empty where there is but one. */
  readonly bindings: readonly string[];
  /** The binding whose URL is one of plain HTTP, where there is one. */
  readonly plain?: string;
  /** What connections share where a target does not say: nothing (`connection`), or the server's state. */
  readonly isolation: 'connection' | 'shared';
}

/** The one list from which everything else is found. */
export const protocols: readonly Protocol[] = [
  { id: 'socksync', title: 'SockSync', bindings: [], isolation: 'connection' },
  { id: 'aio-rpc', title: 'aio-openapi WebSocket RPC', bindings: [], isolation: 'shared' },
  { id: 'high-templar', title: 'High Templar', bindings: [], isolation: 'shared' },
  { id: 'dcrf', title: 'Django Channels REST Framework', bindings: [], isolation: 'shared' },
  {
    id: 'frappe-graphql',
    title: 'Frappe GraphQL subscriptions',
    bindings: ['socketio', 'graphql-ws'],
    plain: 'socketio',
    isolation: 'shared',
  },
];

/** A protocol of the list. Throws where it has none of this id. */
export function protocolOf(id: string): Protocol {
  const found = protocols.find((one) => one.id === id);
  if (found === undefined) throw new Error(`There is no protocol ${id}`);
  return found;
}

/** The binding that is meant by a URL, where the protocol has several; null where it has one. */
export function bindingAt({ bindings, plain }: Protocol, url: string): string | null {
  const isPlain = plain !== undefined && /^https?:/i.test(url);
  return (isPlain ? plain : bindings.find((one) => one !== plain)) ?? null;
}
