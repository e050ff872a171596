import { isDeeper, type Json, member, parseJson } from '../../base/json.js';
import { encode } from '../encode.js';
import type { HighTemplarLimits } from './limits.js';
import type { Rules, Trigger, TriggerFault } from './model.js';
import { rawMember, type Sourced } from './raw.js';

/** What a trigger publishes, and how it is answered. */
export interface ReadTrigger {
  readonly publish: (Trigger & { readonly source: Sourced }) | null;
  readonly fault: TriggerFault | null;
}

/** Reads the body of a trigger. */
export function readTrigger(text: string, rules: Rules, limits: HighTemplarLimits): ReadTrigger {
  if (text.length > limits.body) return { publish: null, fault: 'too-large' };
  if (isDeeper(text, limits.depth)) return { publish: null, fault: 'too-deep' };
  const parsed = parseJson(text);
  const body = parsed.ok ? parsed.value : undefined;
  const { publish, fault } = rules.trigger(body, limits);
  return {
    publish: publish === null ? null : { ...publish, source: sourceOf(publish.data, body ?? null, text) },
    fault,
  };
}

/** The data and its text: as it was written, unless the rules have made other data of it. */
function sourceOf(data: Json, body: Json, text: string): Sourced {
  const written = Object.is(member(body, 'data'), data) ? rawMember(text, 'data') : undefined;
  return { value: data, text: written ?? encode(data) ?? 'null' };
}
