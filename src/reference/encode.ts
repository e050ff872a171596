import type { Json } from '../base/json.js';

/** The JSON text of any value, or null where it has none: a function, a cycle, a bigint. */
export function encode(value: unknown): string | null {
  try {
    return JSON.stringify(value) ?? null;
  } catch {
    return null;
  }
}

/** Whether a value is of a kind that JSON has; what it holds is seen by {@link encode}. */
export function hasForm(value: unknown): value is Json {
  return value === null || ['boolean', 'number', 'string', 'object'].includes(typeof value);
}

/** The freedoms that JSON leaves to a writer. */
export interface Style {
  /** Text between tokens. */
  readonly space?: string;
  /** Writes all that is not ASCII as \uXXXX. */
  readonly ascii?: boolean;
  /** Writes every character of names and texts as \uXXXX. */
  readonly escaped?: boolean;
  /** Writes integers with a fraction: 1.0. */
  readonly fraction?: boolean;
  /** Writes the members of objects last to first. */
  readonly reversed?: boolean;
}

type Task = { readonly text: string } | { readonly value: Json };

/** Writes JSON in a style. Iterative: a value of any depth has a text. */
export function write(value: Json, style: Style = {}): string {
  const space = style.space ?? '';
  const parts: string[] = [];
  const open: Task[] = [{ value }];
  for (let task = open.pop(); task !== undefined; task = open.pop()) {
    if ('text' in task) parts.push(task.text);
    else if (typeof task.value !== 'object' || task.value === null) parts.push(scalar(task.value, style));
    else for (const next of tasksOf(task.value, style, space).reverse()) open.push(next);
  }
  return `${space}${parts.join('')}${space}`;
}

function tasksOf(value: Exclude<Json, null | string | number | boolean>, style: Style, space: string): Task[] {
  const tasks: Task[] = [];
  if (Array.isArray(value)) {
    for (const item of value as readonly Json[])
      tasks.push({ text: tasks.length > 0 ? `,${space}` : '' }, { value: item });
    return [{ text: `[${space}` }, ...tasks, { text: `${space}]` }];
  }
  const members = Object.entries(value as { readonly [key: string]: Json });
  for (const [key, item] of style.reversed === true ? members.reverse() : members) {
    const comma = tasks.length > 0 ? `,${space}` : '';
    tasks.push({ text: `${comma}${scalar(key, style)}${space}:${space}` }, { value: item });
  }
  return [{ text: `{${space}` }, ...tasks, { text: `${space}}` }];
}

function scalar(value: null | string | number | boolean, style: Style): string {
  const text = JSON.stringify(value);
  if (typeof value === 'number') return style.fraction === true && /^-?\d+$/.test(text) ? `${text}.0` : text;
  if (style.escaped === true && typeof value === 'string') return `"${value.replace(/[\s\S]/g, escaped)}"`;
  return style.ascii === true ? text.replace(/[^ -~]/g, escaped) : text;
}

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
