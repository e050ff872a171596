import type { ExecutionResult, GraphQLError } from 'graphql';
import type { Json, JsonObject } from '../../base/json.js';

/** An error as it is answered. */
export const errorJson = (error: GraphQLError): JsonObject => error.toJSON() as unknown as JsonObject;

/** A result as it is answered: `errors` where there are any. */
export function jsonOf({ data, errors = [] }: ExecutionResult): JsonObject {
  return {
    ...(data === undefined ? {} : { data: data as Json }),
    ...(errors.length === 0 ? {} : { errors: errors.map(errorJson) }),
  };
}
