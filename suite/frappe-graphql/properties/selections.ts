import fc from 'fast-check';
import { property } from '../context.js';
import { askedFor } from '../operation.js';
import {
  type Directive,
  type Fragment,
  fieldsOf,
  type Parent,
  type Selected,
  type Selection,
  within,
  written,
} from '../selections.js';
import { mismatchOf, shapeOf } from '../shapes.js';
import { seenIn, wasTold } from '../subscription.js';
import { eventIn } from '../told.js';

type Profile = 'documented' | 'upstream';

const directive: fc.Arbitrary<Directive> = fc.record({
  does: fc.constantFrom('include', 'skip'),
  if: fc.oneof(fc.boolean(), fc.nat({ max: 2 })),
});

/** The published server loses what has a directive, and never answers. */
const directiveIn = (profile: Profile): fc.Arbitrary<Directive | null> =>
  profile === 'upstream' ? fc.constant(null) : fc.option(directive, { nil: null, freq: 3 });

function fieldIn(profile: Profile, parent: Parent, depth: number): fc.Arbitrary<Selected> {
  const fields = Object.entries(fieldsOf[parent]).filter(([, type]) => type === null || depth > 0);
  const each = fields.map(([name, type]) =>
    fc.record({
      is: fc.constant('field' as const),
      name: fc.constant(name),
      alias: fc.option(fc.constantFrom('a', 'b'), { nil: null }),
      directive: directiveIn(profile),
      below: type === null ? fc.constant([]) : selectedIn(profile, type, depth - 1, 1),
    }),
  );
  return fc.oneof(...each);
}

/** Inline fragments: upstream, only those on the types of documents. */
function inlineIn(profile: Profile, parent: Parent, depth: number): fc.Arbitrary<Selected> {
  const types: readonly (Parent | null)[] = profile === 'upstream' ? ['ToDo', 'User'] : [...within[parent], null];
  const each = types.map((on) =>
    fc.record({
      is: fc.constant('inline' as const),
      on: fc.constant(on),
      directive: directiveIn(profile),
      below: selectedIn(profile, on ?? parent, depth - 1, 1),
    }),
  );
  return fc.oneof(...each);
}

const spread: fc.Arbitrary<Selected> = fc.record({
  is: fc.constant('spread' as const),
  which: fc.nat({ max: 3 }),
  directive: directiveIn('documented'),
});

function selectedIn(
  profile: Profile,
  parent: Parent,
  depth: number,
  minLength: number,
): fc.Arbitrary<readonly Selected[]> {
  const field = { weight: 4, arbitrary: fieldIn(profile, parent, depth) };
  const inline = { weight: 2, arbitrary: depth > 0 ? inlineIn(profile, parent, depth) : field.arbitrary };
  if (profile === 'documented')
    return fc.array(fc.oneof(field, inline, { weight: 1, arbitrary: spread }), { minLength, maxLength: 4 });
  // What is selected twice is merged by whoever executes the query, and nobody knows what else does.
  const kinds = parent === 'BaseDocType' ? fc.oneof(field, inline) : field.arbitrary;
  return fc.uniqueArray(kinds, {
    minLength,
    maxLength: 4,
    selector: (one) => (one.is === 'field' ? `${one.alias}_${one.name}` : one.is === 'inline' ? one.on : one.which),
  });
}

const fragment: fc.Arbitrary<Fragment> = fc.oneof(
  ...(['DocEvent', 'BaseDocType', 'ToDo', 'User'] as const).map((on) =>
    fc.record({ on: fc.constant(on), below: selectedIn('documented', on, 1, 1) }),
  ),
);

export default property<Selection>({
  title: 'An event looks exactly like what was selected, however that is written',
  shows: [
    'frappe-graphql/selection',
    'frappe-graphql/selection-aliases',
    'frappe-graphql/selection-directives',
    'frappe-graphql/selection-inline-fragments',
    'frappe-graphql/selection-named-fragments',
    'frappe-graphql/selection-other-types',
    'frappe-graphql/selection-variables',
  ],
  // Who has made a change is a user of the fixture.
  needs: ['users'],
  version: 1,
  script: ({ profile }) =>
    fc.record({
      selected: selectedIn(profile, 'DocEvent', 3, 0),
      fragments: profile === 'upstream' ? fc.constant([]) : fc.array(fragment, { maxLength: 3 }),
      variables: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    }),
  async run({ take, client, documents, live }, selection) {
    const own = await client();
    const { asked, shows } = written(selection);
    const [rarest = 'frappe-graphql/selection'] = shows;
    const subscription = await own.subscribes(askedFor(asked), rarest);
    await live(own, subscription, take.facts.get(wasTold) === true ? rarest : undefined);
    const change = await documents.create(own);
    const told = await subscription.hears(change, rarest);
    const frames = [subscription.made, change.sent, told.frame];
    const wrong = mismatchOf(shapeOf(selection, 'ToDo'), eventIn(told));
    if (wrong !== null) take.fail(wrong, seenIn(told), frames, wrong.kind);
    for (const one of shows) take.holds(one, ...frames);
  },
});
