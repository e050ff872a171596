import fc from 'fast-check';
import { buildSchema, type ExecutionResult, execute, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { isObject, type Json } from '../../src/base/json.js';
import { askedFor, operationOf } from '../../suite/frappe-graphql/operation.js';
import selections from '../../suite/frappe-graphql/properties/selections.js';
import { type Selection, written } from '../../suite/frappe-graphql/selections.js';
import { mismatchOf, shapeOf } from '../../suite/frappe-graphql/shapes.js';

const schema = buildSchema(`
  interface BaseDocType { doctype: String name: String }
  type User implements BaseDocType { doctype: String name: String email: String full_name: String }
  type ToDo implements BaseDocType { doctype: String name: String description: String status: String }
  type DocEvent {
    doctype: String! name: String! event: String! document: BaseDocType! triggered_by: User! subscription_id: String!
  }
  type Query { ping: String! }
  type Subscription { doc_events(doctypes: [String!]): DocEvent! }
`);

const user = { __typename: 'User', doctype: 'User', name: 'ada', email: 'ada@example.com', full_name: 'Ada' };
const documents = {
  User: user,
  ToDo: { __typename: 'ToDo', doctype: 'ToDo', name: 'one', description: 'first', status: 'Open' },
};

/** The event that GraphQL.js makes of a selection. */
async function eventOf(selection: Selection, doctype: 'ToDo' | 'User'): Promise<Json> {
  const { query, variables } = operationOf(askedFor(written(selection).asked));
  const document = parse(query);
  expect(validate(schema, document), query).toEqual([]);
  const rootValue = {
    doc_events: {
      ...documents[doctype],
      __typename: 'DocEvent',
      event: 'on_change',
      document: documents[doctype],
      triggered_by: user,
      subscription_id: '1',
    },
  };
  const result: ExecutionResult = await execute({ schema, document, rootValue, variableValues: variables ?? {} });
  expect(result.errors, query).toBeUndefined();
  return (JSON.parse(JSON.stringify(result.data)) as { readonly doc_events: Json }).doc_events;
}

/** All that is left of a value when one key of it, or of what is in it, is taken away. */
function without(value: Json): readonly Json[] {
  if (!isObject(value)) return [];
  return Object.keys(value).flatMap((key) => {
    const { [key]: own = null, ...others } = value;
    return [others, ...without(own).map((inner) => ({ ...others, [key]: inner }))];
  });
}

const anywhere = { doctype: fc.constantFrom('ToDo' as const, 'User' as const) };

describe.each(['documented', 'upstream'] as const)('the selections that are drawn in profile %s', (profile) => {
  const drawn = fc.record({ selection: selections.script({ profile }), ...anywhere });

  it('are legal, and look as GraphQL.js resolves them', async () => {
    const legal = fc.asyncProperty(drawn, async ({ selection, doctype }) => {
      expect(mismatchOf(shapeOf(selection, doctype), await eventOf(selection, doctype))).toBeNull();
    });
    await fc.assert(legal, { numRuns: 300 });
  });

  it('are missed wherever something is missing or too much', async () => {
    const noticed = fc.asyncProperty(drawn, async ({ selection, doctype }) => {
      const shape = shapeOf(selection, doctype);
      const event = await eventOf(selection, doctype);
      for (const less of without(event)) {
        if (isObject(less) && !('subscription_id' in less)) continue;
        expect(mismatchOf(shape, less), JSON.stringify(less)).not.toBeNull();
      }
      const more = { ...(event as Readonly<Record<string, Json>>), surplus: 1 };
      expect(mismatchOf(shape, more)).toMatchObject({ kind: 'extra' });
    });
    await fc.assert(noticed, { numRuns: 100 });
  });
});

describe('what is otherwise than it was selected', () => {
  const field = (name: string, alias: string | null = null) =>
    ({ is: 'field', name, alias, directive: null, below: [] }) as const;
  const selection = (...selected: Selection['selected']): Selection => ({
    selected,
    fragments: [{ on: 'DocEvent', below: [field('doctype')] }],
    variables: [true, false, true],
  });
  const blamed = (own: Selection, event: Json): string | undefined =>
    mismatchOf(shapeOf(own, 'ToDo'), event)?.requirement;

  it.each([
    ['a plain field', selection(field('event')), { name: 'x' }, 'selection'],
    ['an alias that is a name', selection(field('event', 'a')), { name: 'x', event: 'y' }, 'selection-aliases'],
    [
      'a named fragment',
      selection({ is: 'spread', which: 0, directive: null }),
      { name: 'x' },
      'selection-named-fragments',
    ],
    [
      'an inline fragment',
      selection({ is: 'inline', on: 'DocEvent', directive: null, below: [field('event')] }),
      { name: 'x' },
      'selection-inline-fragments',
    ],
    [
      'what is skipped',
      selection({ ...field('event'), directive: { does: 'skip', if: true } }),
      { name: 'x', event: 'y' },
      'selection-directives',
    ],
    [
      'what a variable leaves out',
      selection({ ...field('event'), directive: { does: 'include', if: 1 } }),
      { name: 'x', event: 'y' },
      'selection-variables',
    ],
    [
      'a fragment on another type',
      selection({
        ...field('document'),
        below: [{ is: 'inline', on: 'User', directive: null, below: [field('email')] }],
      }),
      { name: 'x', document: { email: null } },
      'selection-other-types',
    ],
  ] as const)('is told by its requirement: %s', (_what, own, event, requirement) => {
    expect(blamed(own, event)).toBe(`frappe-graphql/${requirement}`);
  });
});
