import { readFileSync } from 'node:fs';
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type { Violation } from '../generated/violation.js';
import { UsageError } from './usage-error.js';

/** A JSON file that a person may have written, comments and all. */
export interface JsonFile {
  readonly path: string;
  readonly text: string;
  readonly value: unknown;
  /** The line, from 1, of what a JSON pointer leads to, or of the nearest thing around it. */
  line(pointer: string): number;
}

/** Reads a file. `what` says what it was to be. Throws UsageError that names the line. */
export function readJsonFile(path: string, what: string): JsonFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    const reason = code === 'ENOENT' ? 'there is none' : code === 'EISDIR' ? 'it is a folder' : String(code ?? error);
    throw new UsageError(`The ${what} ${path} cannot be read: ${reason}.`);
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const first = errors[0];
  if (first !== undefined || root === undefined) {
    const offset = first?.offset ?? 0;
    const reason = first === undefined ? 'it is empty' : words(printParseErrorCode(first.error));
    throw new UsageError(`${path}:${lineAt(text, offset)}: the ${what} is no JSON: ${reason}.`);
  }
  return {
    path,
    text,
    value: getNodeValue(root),
    line: (pointer) => lineAt(text, nearest(root, pointer).offset),
  };
}

/** `PropertyNameExpected` as `property name expected`. */
function words(code: string): string {
  return code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function nearest(root: Node, pointer: string): Node {
  const steps = pointer.split('/').slice(1);
  for (let depth = steps.length; depth > 0; depth--) {
    const node = findNodeAtLocation(root, steps.slice(0, depth).map(step));
    // The line of a member is the line of its name.
    if (node !== undefined) return node.parent?.type === 'property' ? node.parent : node;
  }
  return root;
}

function step(text: string): string | number {
  const plain = text.replaceAll('~1', '/').replaceAll('~0', '~');
  return /^\d+$/.test(plain) ? Number(plain) : plain;
}

/** Throws UsageError that tells every violation with file, line, path, what is allowed and what was found. */
export function refuse(file: JsonFile, violations: readonly Violation[], what: string): void {
  if (violations.length === 0) return;
  const lines = violations.slice(0, 20).map(({ path, expected, found }) => {
    const place = path === '' ? 'it' : `\`${path.slice(1).replaceAll('/', '.')}\``;
    return `${file.path}:${file.line(path)}: ${place}: expected ${expected}; found ${found}.`;
  });
  throw new UsageError(`The ${what} is not as it should be:\n${lines.join('\n')}`);
}
