import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';

/** A query that was read, or what is wrong with it. */
export type Read =
  | { readonly kind: 'document'; readonly document: DocumentNode }
  | { readonly kind: 'syntax' | 'invalid'; readonly errors: readonly GraphQLError[] };

/** More are of no help. */
const mostErrors = 20;

/** What is asked again and again is short, and not much. */
const remembered = { queries: 200, length: 2048 };

/** Parses queries, and validates them against a schema. */
export function createReader(schema: GraphQLSchema, maxTokens: number): (query: string) => Read {
  const known = new Map<string, DocumentNode>();

  return (query) => {
    const before = known.get(query);
    // Each request has nodes of its own, by which it is known to resolvers.
    if (before !== undefined) return { kind: 'document', document: fresh(before) };
    const read = readAnew(query);
    if (read.kind === 'document' && query.length <= remembered.length) remember(query, read.document);
    return read;
  };

  function readAnew(query: string): Read {
    try {
      const document = parse(query, { maxTokens });
      const errors = validate(schema, document, undefined, { maxErrors: mostErrors });
      return errors.length > 0 ? { kind: 'invalid', errors } : { kind: 'document', document };
    } catch (error) {
      if (error instanceof GraphQLError) return { kind: 'syntax', errors: [error] };
      throw error;
    }
  }

  function remember(query: string, document: DocumentNode): void {
    const [oldest] = known.keys();
    if (known.size >= remembered.queries && oldest !== undefined) known.delete(oldest);
    known.set(query, document);
  }
}

const fresh = ({ definitions, ...document }: DocumentNode): DocumentNode => ({
  ...document,
  definitions: definitions.map((definition) => ({ ...definition })),
});
