import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messageSchemas } from './schema-files.js';
import { validatorOf } from './validators.js';

const schemas = messageSchemas.filter(({ folder }) => folder === 'high-templar');

/** The messages of the client; the others are the gateway's, or pass between it and the API. */
const client = '(subscribe|unsubscribe|status)';

/** The requirements that a fault breaks, profiles aside: the first line that fits. */
const byFault: readonly (readonly [RegExp, readonly string[]])[] = [
  [new RegExp(`^${client}\\.no-object`), ['not-object']],
  [/^trigger\.no-object/, ['trigger-bad-later']],
  [/^bootstrap\.no-object/, ['api-rooms-type']],
  [/\.no-object/, ['frames']],
  [/^(hello|denied)\.is-\w+-(missing|named-otherwise)$/, ['hello-key']],
  [/^(hello|denied)\.is-/, ['hello-type']],
  [/^hello\./, ['hello-rooms']],
  [/^denied\./, ['hello-denied-rooms']],
  [new RegExp(`^${client}\\.type-missing$`), ['type-missing']],
  [new RegExp(`^${client}\\.type-`), ['type-type', 'type-unknown']],
  [/^subscribe\.room-missing$/, ['room-missing']],
  [/^subscribe\.room-/, ['room-type']],
  [/^subscribe\.request-id-missing$/, ['subscribe-no-id']],
  [/^subscribe\.request-id-/, ['id-type']],
  [/^unsubscribe\.request-id-missing$/, ['unsubscribe-no-id']],
  [/^unsubscribe\.request-id-/, ['unsubscribe-unknown']],
  [/^status-report\./, ['status']],
  [/^(success|error)\.code-/, ['response-code']],
  [/^error\.message-/, ['error-message']],
  [/^publish\.type-/, ['publish-type']],
  [/^publish\.request-id-/, ['publish-id']],
  [/^publish\.data-missing$/, ['publish-data']],
  [/^trigger\.rooms-missing$/, ['trigger-no-rooms', 'trigger-bad-nothing']],
  [/^trigger\.data-missing$/, ['trigger-no-data', 'trigger-bad-nothing']],
  [/^trigger\./, ['trigger-bad-later']],
  [/^bootstrap\.allowed-rooms-missing$/, ['api-empty']],
  [/^bootstrap\./, ['api-rooms-type']],
];

const faults = schemas.flatMap((file) =>
  file.invalid.map((example) => [basename(example.file, '.json'), example, file] as const),
);

describe('a message of high-templar', () => {
  it.each(faults)('that is wrong as %s breaks the requirement about that', (name, { value }, file) => {
    const expected = byFault.find(([pattern]) => pattern.test(name))?.[1];
    const broken = validatorOf(file)(value)[0]?.requirement.map((id) =>
      id.replace('high-templar/', '').replace('--upstream', ''),
    );
    expect([...new Set(broken)].sort()).toEqual([...(expected ?? [])].sort());
  });
});

describe('a room of high-templar', () => {
  const places: readonly (readonly [string, (room: unknown) => unknown])[] = [
    ['hello', (room) => ({ is_authenticated: true, allowed_rooms: [room] })],
    ['upstream/hello', (room) => ({ is_authorized: true, allowed_rooms: [room] })],
    ['bootstrap', (room) => ({ allowed_rooms: [room] })],
    ['subscribe', (room) => ({ type: 'subscribe', room, requestId: '1' })],
    ['trigger', (room) => ({ rooms: [room], data: null })],
  ];

  it.each(places)('is any object in %s, and nothing else', (message, placed) => {
    const file = schemas.find(({ path }) => path === `schemas/high-templar/${message}.schema.json`);
    if (file === undefined) throw new Error(`there is no schema of ${message}`);
    const validate = validatorOf(file);
    for (const room of [{}, { target: '*' }, { number: 1.5, none: null, list: [], inner: {} }])
      expect(validate(placed(room))).toEqual([]);
    for (const room of [null, false, 0, '', '*', []]) expect(validate(placed(room))).toHaveLength(1);
  });
});
