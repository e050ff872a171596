import { isObject, type Json, member } from '../../base/json.js';
import type { Connection } from './connection.js';
import { argument } from './functions.js';
import type { MirroredList, MirroredVariable } from './mirrored.js';
import type { Rules } from './model.js';
import { createList, createVariable, type List, type Variable } from './owned.js';
import type { RemoteFunction } from './remote.js';
import { documented } from './rules.js';

/** What the connections of a room share. */
export interface FixtureRoom {
  readonly variable: Variable;
  readonly list: List;
}

/** What the suite expects a subject to have loaded. */
export interface Fixture {
  room(): FixtureRoom;
  accept(connection: Connection, room: FixtureRoom): FixtureMirrors;
}

/** What the fixture mirrors on one connection. */
export interface FixtureMirrors {
  readonly variable: MirroredVariable;
  readonly list: MirroredList;
  readonly remote: RemoteFunction;
}

/** The most items of a page of the fixture's list. */
const maxPageSize = 5;

const named = (word: string): string => `conformance.${word}`;

/**
 * A variable, a list and functions; mirrors of the other side's variables, list and function; and the control, which is
 * functions, too.
 */
export function createFixture(rules: Rules = documented): Fixture {
  return {
    room: () => ({
      variable: createVariable(named('var'), null, { rules }),
      list: createList(named('list'), [], { rules, maxPageSize }),
    }),
    accept(connection, { variable, list }) {
      connection.own(variable);
      connection.own(list);
      const mirroredVariable = connection.mirrorVariable(named('peer_var'));
      connection.mirrorVariable(named('peer_var_off'), { subscribe: false });
      const mirroredList = connection.mirrorList(named('peer_list'), { pageSize: maxPageSize });
      const remote = connection.use(named('peer_fn'));

      connection.offer(named('echo'), (args) => args);
      connection.offer(named('fail'), () => {
        throw new Error('This function always fails');
      });
      connection.offer(named('set_var'), (args) => {
        variable.value = argument(args, 'value');
      });
      connection.offer(named('list_reset'), (args) => list.replace(itemsOf(argument(args, 'items'))));
      connection.offer(named('list_insert'), (args) => list.insert(indexOf(args), argument(args, 'value')));
      connection.offer(named('list_set'), (args) => list.set(indexOf(args), argument(args, 'value')));
      connection.offer(named('list_delete'), (args) => list.delete(indexOf(args)));
      connection.offer(named('call_peer'), (args) => {
        const inner = member(args, 'args') ?? {};
        if (!isObject(inner)) throw new TypeError('args is no object');
        return remote.call(inner);
      });
      connection.offer(named('mirror'), () => ({ var: mirroredVariable.value, items: mirroredList.items }));
      return { variable: mirroredVariable, list: mirroredList, remote };
    },
  };
}

const indexOf = (args: Parameters<typeof argument>[0]): number => Number(argument(args, 'index'));

function itemsOf(items: Json): readonly Json[] {
  if (!Array.isArray(items)) throw new TypeError('items is no list');
  return items as readonly Json[];
}
