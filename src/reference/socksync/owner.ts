import { type JsonObject, member } from '../../base/json.js';
import type { Company, Port } from './audience.js';
import type { Line } from './line.js';
import { ofList } from './messages.js';
import type { GroupRef } from './model.js';
import type { OwnedList, OwnedVariable } from './owned.js';
import type { Entry, Registry } from './registry.js';

/** The groups that the other side is subscribed to, functions included. */
export function heldBy(line: Line, registry: Registry): readonly GroupRef[] {
  const held: GroupRef[] = [];
  for (const [name, entry] of registry.all()) if (isHeld(line, entry)) held.push({ type: entry.type, name });
  return held;
}

function isHeld(line: Line, entry: Entry): boolean {
  if (entry.type !== 'function') return entry.owned?.company.subscribers.has(line) === true;
  if (entry.owned?.asked === true) return true;
  return line.rules.functionSubscription === 'callee' && entry.mirrored?.standing().now === true;
}

/** The other side subscribes, to whatever type. */
export function beginGroup(line: Line, entry: Entry): void {
  if (entry.type === 'function') {
    if (line.rules.functionSubscription === 'callee') entry.mirrored?.turn(true);
    else if (entry.owned !== undefined) entry.owned.asked = true;
  } else if (entry.owned !== undefined) {
    const { company } = entry.owned;
    const max = 'maxPageSize' in entry.owned ? entry.owned.maxPageSize : 1;
    for (const port of line.rules.begins(company, line) as readonly Port[]) {
      const current = company.subscribers.get(port)?.place ?? null;
      company.subscribe(port, line.rules.placeAtFirst(current, max));
    }
  }
}

/** A subscription of the other side ends, of whatever type. */
export function endGroup(line: Line, entry: Entry, all: boolean): void {
  if (entry.type === 'function') {
    if (entry.owned !== undefined) entry.owned.asked = false;
    if (line.rules.functionSubscription === 'callee') entry.mirrored?.turn(false);
  } else if (entry.owned !== undefined) {
    const { company } = entry.owned;
    for (const port of line.rules.ends(company, line, all) as readonly Port[]) company.unsubscribe(port);
  }
}

/** The connection has ended; after a crash its subscriptions stay, though nobody hears: as many as may be connected. */
export function leaveGroup(line: Line, company: Company, crash: boolean): void {
  if (!crash || company.subscribers.size > line.limits.connections) {
    for (const port of line.rules.forgets(company, line) as readonly Port[]) company.unsubscribe(port);
  }
  company.leave(line);
}

export function answerGetVar(line: Line, variable: OwnedVariable, message: JsonObject): void {
  const { name, company, value, before } = variable;
  if (!line.rules.mayGet(company.standing(line), { type: 'var', name })) line.refuse('not-subscribed', message);
  else line.tell(line.rules.tells(name, value, before, 'get'));
}

export function answerGetList(line: Line, list: OwnedList, message: JsonObject): void {
  const { name, company, maxPageSize, live } = list;
  const { rules } = line;
  if (!rules.mayGet(company.standing(line), { type: 'list', name })) {
    line.refuse('not-subscribed', message);
    return;
  }
  const asked = { page: member(message, 'page'), size: member(message, 'page_size') };
  const current = company.subscribers.get(line)?.place ?? rules.placeAtFirst(null, maxPageSize);
  const { shown, kept, refused } = rules.placeAsked(asked, current, { maxPageSize, total: live.length });
  for (const port of rules.looks(company, line) as readonly Port[]) company.move(port, kept);
  const page = refused ? null : rules.read(shown, live);
  if (page === null) line.refuse('invalid-page', message);
  else line.tell(ofList(name, { func: 'set_all', ...page }));
}
