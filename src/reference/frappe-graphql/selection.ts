import { type ASTNode, type DocumentNode, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from 'graphql';

/** The field that every subscription has: what it is joined and kept alive by. */
export const idField = 'subscription_id';

/** A document without some of its nodes, of those that stand below the fields of its subscriptions. */
export function pruned(
  document: DocumentNode,
  schema: GraphQLSchema,
  isLeftOut: (node: ASTNode) => boolean,
): DocumentNode {
  const types = new TypeInfo(schema);
  const root = schema.getSubscriptionType();
  return visit(
    document,
    visitWithTypeInfo(types, {
      enter(node) {
        return types.getParentType() !== root && below(node) && isLeftOut(node) ? null : undefined;
      },
    }),
  );
}

/** Whether a node is of a selection, or says something of one. */
const below = ({ kind }: ASTNode): boolean => ['Field', 'FragmentSpread', 'InlineFragment', 'Directive'].includes(kind);

/** A document whose subscriptions select nothing but their ids. */
export const onlyIds = (document: DocumentNode, schema: GraphQLSchema): DocumentNode =>
  pruned(document, schema, (node) => node.kind === 'Field' && node.name.value !== idField);
