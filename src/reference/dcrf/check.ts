import { isObject, type Json, type JsonObject, member } from '../../base/json.js';
import type { FieldFault, Outcome, Row, Rules, Writing } from './model.js';
import type { Field, Model } from './schema.js';

/** Data as it is stored, or why it is refused; `valid` are the fields in which nothing is wrong. */
export type CheckedData = { readonly refusal: null; readonly fields: JsonObject } | RefusedData;

export interface RefusedData {
  readonly refusal: Outcome;
  readonly valid: JsonObject;
}

/** What data makes of an object, or of none. */
export function checkData(rules: Rules, model: Model, data: Json, writing: Writing, before: Row | null): CheckedData {
  const unreadable = rules.dataRefused(data);
  if (unreadable !== null) return { refusal: unreadable, valid: {} };
  const fields: [string, Json][] = [];
  const faults = new Map<string, string>();
  const wrong = (field: Field, fault: FieldFault, sent?: Json, text?: string): void =>
    void faults.set(field.name, text ?? rules.faultText(field, fault, sent));
  for (const field of model.fields) {
    const sent = member(data, field.name);
    if (rules.given(sent)) {
      const checked = rules.value(field, sent, writing);
      if ('fault' in checked) wrong(field, checked.fault, sent, checked.text);
      else fields.push([field.name, checked.value]);
    } else if (rules.required(field, writing)) wrong(field, 'required');
    else {
      const value = rules.leftOut(field, writing, before);
      if (value !== undefined) fields.push([field.name, value]);
    }
  }
  if (!model.open && isObject(data)) {
    const known = new Set(model.fields.map(({ name }) => name));
    for (const name of Object.keys(data)) if (!known.has(name)) faults.set(name, 'There is no such field');
  }
  const valid = Object.fromEntries(fields);
  return faults.size === 0 ? { refusal: null, fields: valid } : { refusal: rules.invalid(faults), valid };
}
