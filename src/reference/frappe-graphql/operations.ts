import {
  createSourceEventStream,
  defaultFieldResolver,
  defaultTypeResolver,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  type GraphQLTypeResolver,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import { isDeeper, isObject, type Json, type JsonObject, member } from '../../base/json.js';
import type { Consumer, Operation, Outcome, SubscriptionInfo } from './facts.js';
import type { FrappeGraphqlLimits } from './limits.js';
import type { Rules } from './model.js';
import { createReader } from './reading.js';
import { idField } from './selection.js';
import { Subscribed } from './subscribed.js';

/** What resolvers are told of the request that they work for. */
export interface OperationContext {
  /** Who asks; `Guest` is nobody in particular. */
  readonly user: string;
  /** Runs something when the operation has been carried out, so that a change is told when it is made. */
  afterCommit(run: () => void): void;
}

/** An operation that can be carried out. */
export interface Ready {
  readonly kind: 'ready';
  readonly operation: Operation;
  readonly node: OperationDefinitionNode;
}

/** An operation that nobody can carry out. */
export type Unready = Extract<Outcome, { readonly kind: 'unreadable' | 'syntax' | 'invalid' }>;

/** A subscription that was set up, or the errors by which it was refused. */
export type SetUp = { readonly subscribed: Subscribed } | Extract<Outcome, { readonly kind: 'refused' }>;

/** What operations need of the server that carries them out. */
export interface Around<Context extends OperationContext> {
  readonly schema: GraphQLSchema;
  readonly rules: Rules;
  readonly limits: FrappeGraphqlLimits;
  context(user: string, afterCommit: OperationContext['afterCommit']): Context;
  /** Answers a keepalive that comes as a mutation. */
  keepAlive(args: JsonObject, user: string): SubscriptionInfo;
}

export type Operations = ReturnType<typeof createOperations>;

/** More are of no help. */
const mostErrors = 20;

/** The mutation that keeps subscriptions alive, where the schema does not resolve it itself. */
const keepAliveField = 'subscriptionKeepAlive';

/** Reads and carries out what clients ask for in GraphQL. */
export function createOperations<Context extends OperationContext>({
  schema,
  rules,
  limits,
  context,
  keepAlive,
}: Around<Context>) {
  const mutations = schema.getMutationType();
  const readQuery = createReader(schema, limits.tokens);

  const fieldResolver: GraphQLFieldResolver<unknown, Context> = (source, args, given, info) =>
    info.parentType === mutations && info.fieldName === keepAliveField
      ? keepAlive(args, given.user)
      : defaultFieldResolver(source, args, given, info);

  /** What is a document says by its doctype of which type it is. */
  const typeResolver: GraphQLTypeResolver<unknown, Context> = (value, given, info, type) => {
    const doctype = member(value as Json, 'doctype');
    return typeof doctype === 'string' ? doctype : defaultTypeResolver(value, given, info, type);
  };

  return { read, run, setUp, answer, resolve };

  /** Reads a request: its query, its variables, the name of its operation. */
  function read(request: Json | undefined): Ready | Unready {
    const [query, variables, name] = ['query', 'variables', 'operationName'].map((key) => member(request, key) ?? null);
    if (typeof query !== 'string' || query.trim() === '') return unreadable('Must provide a query, a text');
    if (query.length > limits.query) return unreadable('The query is too long');
    if (isDeeper(query, limits.levels)) return unreadable('The query is nested too deeply');
    if (variables !== null && !isObject(variables)) return unreadable('The variables are no object');
    if (name !== null && typeof name !== 'string') return unreadable('The name of the operation is no text');
    return valid(query, variables ?? {}, name ?? null);
  }

  function valid(query: string, variables: JsonObject, operationName: string | null): Ready | Unready {
    const reading = readQuery(query);
    if (reading.kind !== 'document') return reading;
    const { document } = reading;
    const names = document.definitions.flatMap((one) => ('operation' in one && one.name ? [one.name.value] : []));
    const chosen = rules.operationName(operationName, names);
    const node = getOperationAST(document, chosen);
    if (!node) return { kind: 'invalid', errors: [noOperation(operationName)] };
    const { errors: unfit = [] } = getVariableValues(schema, node.variableDefinitions ?? [], variables, {
      maxErrors: mostErrors,
    });
    if (unfit.length > 0) return { kind: 'invalid', errors: unfit };
    return { kind: 'ready', operation: { document, operationName: chosen, variables }, node };
  }

  /** Carries out a query or a mutation. What was to wait for its end is handed over with what came of it. */
  async function run(
    { operation }: Ready,
    user: string,
  ): Promise<{ readonly result: ExecutionResult; readonly late: readonly (() => void)[] }> {
    const late: (() => void)[] = [];
    const given = context(user, (work) => void late.push(work));
    return { result: await execute({ ...argumentsOf(operation), contextValue: given }), late };
  }

  /** Has a subscription set up by its resolver. */
  async function setUp({ operation }: Ready, user: string): Promise<SetUp> {
    const given = context(user, (work) => work());
    try {
      const stream = await createSourceEventStream({ ...argumentsOf(operation), contextValue: given });
      if (stream instanceof Subscribed) return { subscribed: stream };
      if ('errors' in stream && stream.errors !== undefined) return { kind: 'refused', errors: stream.errors };
      return { kind: 'refused', errors: [notSetUp] };
    } catch (error) {
      // A resolver that returned nothing iterable.
      return { kind: 'refused', errors: [new GraphQLError(String(error))] };
    }
  }

  /** What is answered to a subscription that was set up. */
  async function answer(operation: Operation, { field, subscriptionId, user }: Consumer): Promise<ExecutionResult> {
    const given = context(user, (work) => work());
    const rootValue = { [field]: { [idField]: subscriptionId } };
    return execute({ ...argumentsOf(operation), rootValue, contextValue: given });
  }

  /** What an event says to a subscription. */
  function resolve({ operation, field, user }: Consumer, source: JsonObject) {
    const given = context(user, (work) => work());
    return execute({ ...argumentsOf(operation), rootValue: { [field]: source }, contextValue: given });
  }

  function argumentsOf({ document, operationName, variables }: Operation) {
    return { schema, document, operationName, variableValues: variables, fieldResolver, typeResolver };
  }
}

const unreadable = (message: string): Unready => ({ kind: 'unreadable', errors: [new GraphQLError(message)] });

const notSetUp = new GraphQLError('The resolver of a subscription has to return what `setupSubscription` returns');

const noOperation = (name: string | null): GraphQLError =>
  new GraphQLError(
    name === null
      ? 'Must provide operation name if query contains multiple operations.'
      : `Unknown operation named "${name}".`,
  );
