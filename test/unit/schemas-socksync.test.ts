import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messageSchemas } from './schema-files.js';
import { validatorOf } from './validators.js';

/** What a message is like beside its func and its group. */
const forms: Readonly<Record<string, string>> = {
  'set-var': 'set-form',
  'set-all': 'set-all-form',
  'set-count': 'set-count-form',
  insert: 'list-change-form',
  'set-item': 'list-change-form',
  delete: 'list-change-form',
  call: 'call-form',
  return: 'return-form',
  error: 'error-form',
};

/** The requirement that a fault breaks: the first line that fits. */
const byFault: readonly (readonly [RegExp, string])[] = [
  [/^no-object$/, 'frame-text'],
  [/^func-/, 'message-func'],
  [/^(type|name)-/, 'message-group'],
  [/^(page|page-size|total-item-count|index|error-code)-(text|fraction|boolean|null)$/, 'integers'],
  [/^index-negative$/, 'list-index'],
];

const faults = messageSchemas
  .filter(({ folder }) => folder === 'socksync')
  .flatMap((file) => file.invalid.map((example) => [basename(example.file, '.json'), example.value, file] as const));

describe('a message of socksync', () => {
  it.each(faults)('that is wrong as %s breaks the requirement about that', (name, value, file) => {
    const [message = '', fault = ''] = name.split('.');
    const requirement = byFault.find(([pattern]) => pattern.test(fault))?.[1] ?? forms[message];
    expect(validatorOf(file)(value)).toMatchObject([{ requirement: [`socksync/${requirement}`] }]);
  });
});
