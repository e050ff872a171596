import type { Asked, Doctype } from './operation.js';

/** A type of the fixture that is selected from. */
export type Parent = 'DocEvent' | 'BaseDocType' | Doctype;

/** A directive on what is selected: by a literal, or by one of the variables, which is named by its place. */
export type Directive = { readonly does: 'include' | 'skip'; readonly if: boolean | number };

/** What is selected. The place of a fragment is taken modulo those that may stand there, so that all are legal. */
export type Selected =
  | {
      readonly is: 'field';
      readonly name: string;
      /** The alias, but for the name in it; null where it has none. */
      readonly alias: string | null;
      readonly directive: Directive | null;
      readonly below: readonly Selected[];
    }
  | {
      readonly is: 'inline';
      readonly on: Parent | null;
      readonly directive: Directive | null;
      readonly below: readonly Selected[];
    }
  | { readonly is: 'spread'; readonly which: number; readonly directive: Directive | null };

/** A named fragment. It may name those behind it. */
export type Fragment = { readonly on: Parent; readonly below: readonly Selected[] };

/** A selection from events, with all that it refers to. */
export type Selection = {
  readonly selected: readonly Selected[];
  readonly fragments: readonly Fragment[];
  readonly variables: readonly boolean[];
};

/** The fields of each type: those that are values, and what others are of. */
export const fieldsOf: Readonly<Record<Parent, Readonly<Record<string, Parent | null>>>> = {
  DocEvent: { doctype: null, name: null, event: null, document: 'BaseDocType', triggered_by: 'User' },
  BaseDocType: { doctype: null, name: null },
  ToDo: { doctype: null, name: null, description: null, status: null },
  User: { doctype: null, name: null, email: null, full_name: null },
};

/** The types of the fragments that may stand in a selection from a type. */
export const within: Readonly<Record<Parent, readonly Parent[]>> = {
  DocEvent: ['DocEvent'],
  BaseDocType: ['BaseDocType', 'ToDo', 'User'],
  ToDo: ['ToDo', 'BaseDocType'],
  User: ['User', 'BaseDocType'],
};

/** What is shown by each thing that may stand in a selection, the rarest first. */
const shownBy = {
  variables: 'frappe-graphql/selection-variables',
  directives: 'frappe-graphql/selection-directives',
  named: 'frappe-graphql/selection-named-fragments',
  inline: 'frappe-graphql/selection-inline-fragments',
  aliases: 'frappe-graphql/selection-aliases',
} as const;

/** The key under which a field comes. */
export function keyOf({ name, alias }: { readonly name: string; readonly alias: string | null }): string {
  return alias === null ? name : `${alias}_${name}`;
}

/** What is shown by a directive, and whether what has it is selected. */
export function decided(
  directive: Directive | null,
  variables: readonly boolean[],
): { readonly by: readonly string[]; readonly isIn: boolean } {
  if (directive === null) return { by: [], isIn: true };
  const { does, if: given } = directive;
  const value = typeof given === 'boolean' ? given : (variables[given % variables.length] ?? true);
  const by = [typeof given === 'boolean' ? shownBy.directives : shownBy.variables];
  return { by, isIn: does === 'include' ? value : !value };
}

/** The fragment that is named; null where none may stand there. */
export function fragmentAt(
  { fragments }: Selection,
  which: number,
  parent: Parent,
  after: number,
): { readonly at: number; readonly fragment: Fragment } | null {
  const legal = fragments.flatMap((fragment, at) =>
    at > after && within[parent].includes(fragment.on) ? [{ at, fragment }] : [],
  );
  return legal[which % legal.length] ?? null;
}

/** A selection as it is asked for, and what it shows: the rarest first. */
export function written(selection: Selection): { readonly asked: Partial<Asked>; readonly shows: readonly string[] } {
  const { variables, fragments } = selection;
  const shows = new Set<string>();
  const used = new Set<number>();
  const defined = new Map<number, string>();

  const directed = (directive: Directive | null): string => {
    if (directive === null) return '';
    for (const one of decided(directive, variables).by) shows.add(one);
    if (typeof directive.if === 'boolean') return ` @${directive.does}(if: ${directive.if})`;
    used.add(directive.if % variables.length);
    return ` @${directive.does}(if: $v${directive.if % variables.length})`;
  };
  const set = (all: readonly Selected[], parent: Parent, after: number): string => {
    const texts = all.map((one) => text(one, parent, after)).filter((one) => one !== '');
    // Nothing at all may not be selected.
    return texts.length === 0 ? 'name' : texts.join(' ');
  };
  const text = (one: Selected, parent: Parent, after: number): string => {
    if (one.is === 'field') {
      if (one.alias !== null) shows.add(shownBy.aliases);
      const type = fieldsOf[parent][one.name] ?? null;
      const field = one.alias === null ? one.name : `${keyOf(one)}: ${one.name}`;
      const below = type === null ? '' : ` { ${set(one.below, type, after)} }`;
      return `${field}${directed(one.directive)}${below}`;
    }
    if (one.is === 'inline') {
      shows.add(shownBy.inline);
      const on = one.on === null ? '' : ` on ${one.on}`;
      return `...${on}${directed(one.directive)} { ${set(one.below, one.on ?? parent, after)} }`;
    }
    const found = fragmentAt(selection, one.which, parent, after);
    if (found === null) return '';
    shows.add(shownBy.named);
    if (!defined.has(found.at)) {
      defined.set(found.at, '');
      const { on, below } = found.fragment;
      defined.set(found.at, `fragment f${found.at} on ${on} { ${set(below, on, found.at)} }`);
    }
    return `...f${found.at}${directed(one.directive)}`;
  };

  const own = selection.selected.map((one) => text(one, 'DocEvent', -1)).filter((one) => one !== '');
  const names = [...used].toSorted((a, b) => a - b);
  // The last one is not given, and has its value by default.
  const last = variables.length - 1;
  const heads = names.map((at) => (at === last ? `$v${at}: Boolean = ${variables[at]}` : `$v${at}: Boolean!`));
  const given = names.filter((at) => at !== last).map((at) => [`v${at}`, variables[at] ?? true] as const);
  return {
    asked: {
      selection: ['subscription_id name', ...own].join(' '),
      fragments: fragments.flatMap((_, at) => defined.get(at) ?? []).join(' '),
      head: heads.length === 0 ? '' : `(${heads.join(', ')})`,
      ...(given.length === 0 ? {} : { variables: Object.fromEntries(given) }),
    },
    shows: [...Object.values(shownBy).filter((one) => shows.has(one)), 'frappe-graphql/selection'],
  };
}
