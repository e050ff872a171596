import { isObject, type Json, member } from '../../src/base/json.js';
import type { FaultKind } from '../../src/judge/evidence.js';
import type { Doctype } from './operation.js';
import { decided, fieldsOf, fragmentAt, keyOf, type Parent, type Selected, type Selection } from './selections.js';

/** What an object must have, and what it must not have although it was named: by key. */
export interface Shape {
  readonly wanted: Map<string, Wanted>;
  /** The requirement that keeps each of them away. */
  readonly unwanted: Map<string, string>;
}

interface Wanted {
  readonly field: string;
  /** The requirements of what it stands in, or has. */
  readonly by: readonly string[];
  /** What is below it; null where it is a value. */
  readonly below: Shape | null;
}

/** What an event has otherwise than it was selected. */
export interface Mismatch {
  readonly requirement: string;
  readonly expected: string;
  readonly kind: FaultKind;
}

const usual = 'frappe-graphql/selection';
const aliases = 'frappe-graphql/selection-aliases';
const inline = 'frappe-graphql/selection-inline-fragments';
const named = 'frappe-graphql/selection-named-fragments';
const otherTypes = 'frappe-graphql/selection-other-types';

/** What the event of a document must look like. The name of the document is always selected. */
export function shapeOf(selection: Selection, doctype: Doctype): Shape {
  const { variables } = selection;
  const gather = (one: Selected, shape: Shape, types: Types, by: readonly string[], after: number): void => {
    const { by: directed, isIn } = decided(one.directive, variables);
    const [refusal] = directed;
    if (!isIn && refusal !== undefined) keepAway(one, shape, types.parent, refusal, after);
    else if (one.is === 'field') {
      const key = keyOf(one);
      const type = fieldsOf[types.parent][one.name] ?? null;
      const before = shape.wanted.get(key);
      const below = type === null ? null : (before?.below ?? { wanted: new Map(), unwanted: new Map() });
      const own = [...by, ...directed, ...(one.alias === null ? [] : [aliases])];
      const fewer = before !== undefined && before.by.length <= own.length ? before.by : own;
      shape.wanted.set(key, { field: one.name, by: fewer, below });
      if (below === null || type === null) return;
      const runtime = type === 'BaseDocType' ? doctype : type;
      for (const each of orName(one.below, type, after)) gather(each, below, { parent: type, runtime }, [], after);
    } else {
      const found = fragmentOf(one, types.parent, after);
      if (found === null) return;
      const applies = found.on === types.runtime || found.on === 'BaseDocType';
      const inner = [...by, ...directed, one.is === 'inline' ? inline : named];
      for (const each of orName(found.below, found.on, found.after)) {
        if (applies) gather(each, shape, { ...types, parent: found.on }, inner, found.after);
        else keepAway(each, shape, found.on, otherTypes, found.after);
      }
    }
  };
  const keepAway = (one: Selected, shape: Shape, parent: Parent, requirement: string, after: number): void => {
    if (one.is === 'field') {
      if (!shape.unwanted.has(keyOf(one))) shape.unwanted.set(keyOf(one), requirement);
      return;
    }
    const found = fragmentOf(one, parent, after);
    if (found === null) return;
    for (const each of orName(found.below, found.on, found.after))
      keepAway(each, shape, found.on, requirement, found.after);
  };
  const fragmentOf = (one: Exclude<Selected, { readonly is: 'field' }>, parent: Parent, after: number) => {
    if (one.is === 'inline') return { on: one.on ?? parent, below: one.below, after };
    const found = fragmentAt(selection, one.which, parent, after);
    return found === null ? null : { ...found.fragment, after: found.at };
  };
  /** Where nothing is left that may be selected, the name is. */
  const orName = (all: readonly Selected[], parent: Parent, after: number): readonly Selected[] =>
    all.some((one) => one.is !== 'spread' || fragmentAt(selection, one.which, parent, after) !== null) ? all : [name];

  const event: Shape = { wanted: new Map(), unwanted: new Map() };
  for (const one of [name, ...selection.selected])
    gather(one, event, { parent: 'DocEvent', runtime: 'DocEvent' }, [], -1);
  return event;
}

const name: Selected = { is: 'field', name: 'name', alias: null, directive: null, below: [] };

interface Types {
  /** What is selected from. */
  readonly parent: Parent;
  /** What it is. */
  readonly runtime: Parent;
}

/** The first thing that an event has otherwise; null where it is as it was selected. */
export function mismatchOf(shape: Shape, event: Json | undefined): Mismatch | null {
  const working = new Set<string>();
  noteWorking(shape, event, working);
  return mismatchAt(shape, event, '', working);
}

/** What is seen to work by what has come: that is not to blame for what has not. */
function noteWorking({ wanted }: Shape, value: Json | undefined, working: Set<string>): void {
  for (const [key, { by, below }] of wanted) {
    const own = member(value, key);
    if (own === undefined) continue;
    for (const one of by) working.add(one);
    if (below !== null) noteWorking(below, own, working);
  }
}

function mismatchAt(
  shape: Shape,
  value: Json | undefined,
  path: string,
  working: ReadonlySet<string>,
): Mismatch | null {
  const { wanted, unwanted } = shape;
  for (const [key, { field, by, below }] of wanted) {
    const own = member(value, key);
    const at = `${path}${key}`;
    if (own === undefined) {
      const isBare = key !== field && !wanted.has(field) && member(value, field) !== undefined;
      const requirement = isBare ? aliases : (by.find((one) => !working.has(one)) ?? usual);
      return { requirement, expected: `\`${at}\`, as it was selected`, kind: 'data' };
    }
    const inner = below === null ? null : mismatchAt(below, own, `${at}.`, working);
    if (inner !== null) return inner;
  }
  const extra = Object.keys(isObject(value) ? value : {}).find((key) => !wanted.has(key) && !isOwnId(path, key));
  if (extra === undefined) return null;
  const requirement = unwanted.get(extra) ?? usual;
  return { requirement, expected: `no \`${path}${extra}\`, which was not selected`, kind: 'extra' };
}

/** Whether the id of the subscription is in its events is judged elsewhere. */
const isOwnId = (path: string, key: string): boolean => path === '' && key === 'subscription_id';
