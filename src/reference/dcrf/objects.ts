import type { Json, JsonObject } from '../../base/json.js';
import { ActionError } from './action-error.js';
import { checkData, type RefusedData } from './check.js';
import type { DcrfLimits } from './limits.js';
import type { Change, Origin, Outcome, Row, Rules, Writing } from './model.js';
import type { Model } from './schema.js';
import { type Store, type Stores, sizeOf } from './store.js';

/** How a request was carried out: what is answered, and what is told of it. */
export interface Done {
  readonly outcome: Outcome;
  readonly changes: readonly Change[];
}

/** What something is done to: the objects of a model, as one sees them. */
export interface Place {
  readonly model: Model;
  /** The member of an object that holds its primary key. */
  readonly pkField: string;
  readonly by: Origin | null;
}

/** Shows, makes, changes and deletes objects. */
export interface Writer {
  store(place: Place): Store;
  list(place: Place): Done;
  retrieve(place: Place, pk: number): Done;
  create(place: Place, data: Json): Done;
  change(place: Place, writing: Exclude<Writing, 'create'>, pk: number, data: Json): Done;
  delete(place: Place, pk: number): Done;
}

/** An outcome that changed nothing. */
export const only = (outcome: Outcome): Done => ({ outcome, changes: [] });

const full: Outcome = { kind: 'error', status: 507, errors: ['There is no room for more'] };

export function createWriter(rules: Rules, limits: DcrfLimits, stores: Stores): Writer {
  return { store, list, retrieve, create, change, delete: remove };

  function store({ model, by }: Place): Store {
    return stores.at(rules.storeOf(model.name, by));
  }

  function list(place: Place): Done {
    const rows = rules.listed(store(place)).map((row) => rules.object(row, place.pkField));
    return done(rules.statuses.list, rows, []);
  }

  function retrieve(place: Place, pk: number): Done {
    const objects = store(place);
    const row = rules.find(objects, pk, 'retrieve');
    if (row === undefined) return only(rules.unknownPk('retrieve'));
    const changes = rules.readTells ? [unchanged(objects, row, place.by)] : [];
    return done(rules.statuses.retrieve, rules.object(row, place.pkField), changes);
  }

  function create(place: Place, data: Json): Done {
    const [objects, checked] = [store(place), checkData(rules, place.model, data, 'create', null)];
    if (checked.refusal !== null) return refused(objects, checked, null, place.by);
    if (stores.count() >= limits.objects || !hasRoom(checked.fields, null)) return only(full);
    const after: Row = { pk: rules.nextPk(objects, checked.fields), fields: checked.fields };
    const before = objects.get(after.pk) ?? null;
    objects.put(after);
    const change: Change = {
      action: 'create',
      writing: 'create',
      store: objects.name,
      pk: after.pk,
      before,
      after,
      by: place.by,
    };
    return done(rules.statuses.create, rules.object(after, place.pkField), [change]);
  }

  function change(place: Place, writing: Exclude<Writing, 'create'>, pk: number, data: Json): Done {
    const objects = store(place);
    const before = rules.find(objects, pk, writing);
    if (before === undefined) return only(rules.unknownPk(writing));
    const checked = checkData(rules, place.model, data, writing, before);
    if (checked.refusal !== null) return refused(objects, checked, before, place.by);
    if (!hasRoom(checked.fields, before)) return only(full);
    const changes = rules.selected(objects, pk, 'update').flatMap((one): Change[] => {
      const [was, after] = [objects.get(one), { pk: one, fields: checked.fields }];
      if (was === undefined) return [];
      objects.put(after);
      return [{ action: 'update', writing, store: objects.name, pk: one, before: was, after, by: place.by }];
    });
    return done(rules.statuses[writing], rules.object({ pk, fields: checked.fields }, place.pkField), changes);
  }

  function remove(place: Place, pk: number): Done {
    const objects = store(place);
    if (rules.find(objects, pk, 'delete') === undefined) return only(rules.unknownPk('delete'));
    const changes = rules.selected(objects, pk, 'delete').flatMap((one): Change[] => {
      const before = objects.get(one);
      if (before === undefined) return [];
      const rest = rules.remains(before);
      if (rest === null) objects.remove(one);
      else objects.put(rest);
      return [{ action: 'delete', writing: null, store: objects.name, pk: one, before, after: null, by: place.by }];
    });
    return done(rules.statuses.delete, null, changes);
  }

  function refused(objects: Store, { refusal, valid }: RefusedData, before: Row | null, by: Origin | null): Done {
    const kept = rules.refusedKeeps(valid, before);
    if (kept !== null) objects.put({ pk: before?.pk ?? rules.nextPk(objects, kept), fields: kept });
    const told = before !== null && rules.refusedTells ? [unchanged(objects, before, by)] : [];
    return { outcome: refusal, changes: told };
  }

  function hasRoom(fields: JsonObject, instead: Row | null): boolean {
    const freed = instead === null ? 0 : sizeOf(instead.fields);
    return stores.size() - freed + sizeOf(fields) <= limits.data;
  }
}

/** What is told of an object that did not change. */
const unchanged = ({ name }: Store, row: Row, by: Origin | null): Change => ({
  action: 'update',
  writing: 'update',
  store: name,
  pk: row.pk,
  before: row,
  after: row,
  by,
});

const done = (status: number, data: Json, changes: readonly Change[]): Done => ({
  outcome: { kind: 'success', status, data },
  changes,
});

/**
 * The objects of a model, for who runs the server. Each carries its primary key under `pk`. What is changed here is told
 * as what a client changes, and data is checked as a client's: an {@link ActionError} says what is wrong with it.
 */
export interface Objects {
  list(): readonly JsonObject[];
  /** Null where there is none. */
  get(pk: number): JsonObject | null;
  create(data: JsonObject): JsonObject;
  /** Overwrites an object. */
  update(pk: number, data: JsonObject): JsonObject;
  /** Changes some fields of an object. */
  patch(pk: number, data: JsonObject): JsonObject;
  delete(pk: number): void;
}

/** Those of one model; `tell` is handed the changes that were made. */
export function objectsOf(
  rules: Rules,
  writer: Writer,
  place: Place,
  tell: (changes: readonly Change[]) => void,
): Objects {
  const told = ({ outcome, changes }: Done): JsonObject => {
    if (outcome.kind === 'error') throw new ActionError(outcome.status, ...outcome.errors);
    tell(changes);
    return outcome.kind === 'success' ? (outcome.data as JsonObject) : {};
  };
  return {
    list: () => [...writer.store(place).values()].map((row) => rules.object(row, place.pkField)),
    get(pk) {
      const row = writer.store(place).get(pk);
      return row === undefined ? null : rules.object(row, place.pkField);
    },
    create: (data) => told(writer.create(place, data)),
    update: (pk, data) => told(writer.change(place, 'update', pk, data)),
    patch: (pk, data) => told(writer.change(place, 'patch', pk, data)),
    delete: (pk) => void told(writer.delete(place, pk)),
  };
}
