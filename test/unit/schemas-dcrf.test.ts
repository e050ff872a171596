import { basename } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requirementsOf } from '../../src/generated/requirements/index.js';
import { validateDcrfError, validateDcrfSuccess } from '../../src/generated/validators/dcrf.js';
import { messageSchemas } from './schema-files.js';
import { validatorOf } from './validators.js';

const schemas = messageSchemas.filter(({ folder }) => folder === 'dcrf');

/** The requirements that a fault breaks: the first line that fits. */
const byFault: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^server-frame\./, ['stream']],
  [/^client-frame\./, ['client-frame']],
  [/^(success|error|[\w-]+-event)\.no-object/, ['bare']],
  [/\.no-object/, ['client-frame']],
  [/^(success|error)\.action-/, ['response-action']],
  [/^(success|error)\.request-id-/, ['request-id']],
  [/^(success|error)\.response-status-/, ['response-status']],
  [/^(success|error)\.data-/, ['response-data']],
  [/^(success|error)\.errors-/, ['errors']],
  [/^update-event\./, ['update-event']],
  [/^delete-event\./, ['delete-event']],
  [/^custom-create-event\./, ['custom-create']],
  [/^custom-update-event\./, ['custom-update']],
  [/^custom-delete-event\./, ['custom-delete']],
  [/\.action-missing$/, ['missing-action']],
  [/\.action-/, ['unknown-action']],
  [/^unsubscribe-instance\.request-id-/, ['client-request-id', 'client-unsubscribe']],
  [/^unsubscribe-instance\.pk-/, ['client-unsubscribe']],
  [/^request\.|\.request-id-/, ['client-request-id']],
  [/\.pk-/, ['client-pk']],
  [/\.data-/, ['client-data']],
];

const faults = schemas.flatMap((file) =>
  file.invalid.map((example) => [basename(example.file, '.json'), example, file] as const),
);

describe('a message of dcrf', () => {
  it.each(faults)('that is wrong as %s breaks the requirement about that', (name, { value }, file) => {
    const expected = byFault.find(([pattern]) => pattern.test(name))?.[1] ?? [];
    expect(validatorOf(file)(value)).toMatchObject([{ requirement: expected.map((slug) => `dcrf/${slug}`) }]);
  });
});

describe('a response of dcrf', () => {
  const response = { action: 'list', request_id: '1', response_status: 200, data: [], errors: [] };

  it('is a success with a status from 200 to 299, an error with any other integer, and never both', () => {
    const status = fc.oneof(fc.integer(), fc.integer({ min: 190, max: 310 }), fc.constantFrom(199, 200, 299, 300));
    fc.assert(
      fc.property(status, (response_status) => {
        const success = response_status >= 200 && response_status <= 299;
        expect(validateDcrfSuccess({ ...response, response_status })).toHaveLength(success ? 0 : 1);
        expect(validateDcrfError({ ...response, response_status })).toHaveLength(success ? 1 : 0);
      }),
    );
  });

  it('must have what the client of the document matches on, and should have the rest', () => {
    const levels = new Map(requirementsOf('dcrf').map(({ id, level }) => [id, level]));
    const without = (member: keyof typeof response): readonly unknown[] => {
      const { [member]: _, ...rest } = response;
      return validateDcrfSuccess(rest).flatMap(({ requirement }) => requirement.map((id) => levels.get(id)));
    };
    for (const member of ['request_id', 'response_status', 'data'] as const) expect(without(member)).toEqual(['MUST']);
    for (const member of ['action', 'errors'] as const) expect(without(member)).toEqual(['SHOULD']);
  });

  it('says what was expected, and what was found', () => {
    const wrong = { ...response, response_status: '200', errors: ['Not found'] };
    expect(validateDcrfSuccess(wrong)).toMatchObject([
      { path: '/response_status', expected: 'an integer from 200 to 299', found: 'the text "200"' },
      { path: '/errors/0', expected: 'no errors', found: 'the text "Not found"' },
    ]);
    expect(validateDcrfError(response)).toMatchObject([
      { path: '/response_status', expected: 'an integer outside 200 to 299', found: 'the number 200' },
    ]);
  });
});
