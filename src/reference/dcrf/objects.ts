import type { Json, JsonObject } from '../../base/json.js';
import { ActionError } from './action-error.js';
import { checkData } from './check.js';
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

/** Makes, changes and deletes objects. */
export interface Writer {
  store(place: Place): Store;
  create(place: Place, data: Json): Done;
  change(place: Place, writing: Exclude<Writing, 'create'>, pk: number, data: Json): Done;
  delete(place: Place, pk: number): Done;
}

/** An outcome that changed nothing. */
export const only = (outcome: Outcome): Done => ({ outcome, changes: [] });

const full: Outcome = { kind: 'error', status: 507, errors: ['There is no room for more'] };

export function createWriter(rules: Rules, limits: DcrfLimits, stores: Stores): Writer {
  return { store, create, change, delete: remove };

  function store({ model, by }: Place): Store {
    return stores.at(rules.storeOf(model.name, by));
  }

  function create(place: Place, data: Json): Done {
    const [objects, checked] = [store(place), checkData(rules, place.model, data, 'create', null)];
    if (checked.refusal !== null) return refused(objects, checked.refusal, checked.valid, null);
    if (stores.count() >= limits.objects || !hasRoom(checked.fields, null)) return only(full);
    const after: Row = { pk: rules.nextPk(objects), fields: checked.fields };
    const before = objects.get(after.pk) ?? null;
    objects.put(after);
    const change: Change = { action: 'create', store: objects.name, pk: after.pk, before, after, by: place.by };
    return done(rules.statuses.create, rules.object(after, place.pkField), [change]);
  }

  function change(place: Place, writing: Exclude<Writing, 'create'>, pk: number, data: Json): Done {
    const objects = store(place);
    const before = objects.get(pk);
    if (before === undefined) return only(rules.unknownPk(writing));
    const checked = checkData(rules, place.model, data, writing, before);
    if (checked.refusal !== null) return refused(objects, checked.refusal, checked.valid, before);
    if (!hasRoom(checked.fields, before)) return only(full);
    const changes = rules.selected(objects, pk).flatMap((one): Change[] => {
      const [was, after] = [objects.get(one), { pk: one, fields: checked.fields }];
      if (was === undefined) return [];
      objects.put(after);
      return [{ action: 'update', store: objects.name, pk: one, before: was, after, by: place.by }];
    });
    return done(rules.statuses[writing], rules.object({ pk, fields: checked.fields }, place.pkField), changes);
  }

  function remove(place: Place, pk: number): Done {
    const objects = store(place);
    if (objects.get(pk) === undefined) return only(rules.unknownPk('delete'));
    const changes = rules.selected(objects, pk).flatMap((one): Change[] => {
      const before = objects.get(one);
      if (before === undefined) return [];
      objects.remove(one);
      return [{ action: 'delete', store: objects.name, pk: one, before, after: null, by: place.by }];
    });
    return done(rules.statuses.delete, null, changes);
  }

  function refused(objects: Store, outcome: Outcome, valid: JsonObject, before: Row | null): Done {
    const kept = rules.refusedKeeps(valid, before);
    if (kept !== null) objects.put({ pk: before?.pk ?? rules.nextPk(objects), fields: kept });
    return only(outcome);
  }

  function hasRoom(fields: JsonObject, instead: Row | null): boolean {
    const freed = instead === null ? 0 : sizeOf(instead.fields);
    return stores.size() - freed + sizeOf(fields) <= limits.data;
  }
}

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
    list: () => rules.listed(writer.store(place)).map((row) => rules.object(row, place.pkField)),
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
