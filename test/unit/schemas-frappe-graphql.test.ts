import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { protocols } from '../../src/protocols.js';
import { messageSchemas, type SchemaFile } from './schema-files.js';
import { validatorOf } from './validators.js';

const schemas = messageSchemas.filter(({ folder }) => folder === 'frappe-graphql');

/** The folder of a schema below that of its protocol: its binding, and whether one implementation alone has it. */
const placeOf = ({ path }: SchemaFile): string => path.split('/').slice(2, -1).join('/');

/** The messages of a client, in either binding. */
const client = '(connection-init|connection-terminate|start|stop)';

/** The requirements that a fault breaks, profiles aside: the first line that fits. */
const byFault: Readonly<Record<string, readonly (readonly [RegExp, readonly string[]])[]>> = {
  socketio: [
    [/^login\./, ['login-wrong']],
    [/^logged-user\./, ['who']],
    [/^request\./, ['client-query']],
    [/^task-(un)?subscribe\./, ['client-join']],
    [/^keepalive-command\.cmd-/, ['command-cmd']],
    [/^keepalive-command\./, ['client-keepalive-id']],
    [/^keepalive-command-success\./, ['command']],
    [/^(result|refused)\./, ['http-answer']],
    [/^(subscribed|keepalive-success|keepalive-failure)\.(no-object|data-missing$)/, ['http-answer']],
    [/^subscribed\./, ['subscribe']],
    [/^keepalive-success\..*subscription-id-/, ['keepalive-id']],
    [/^keepalive-success\..*subscribed-at-/, ['keepalive-subscribed-at']],
    [/^keepalive-success\..*variables-/, ['keepalive-variables']],
    [/^keepalive-success\./, ['keepalive']],
    [/^keepalive-failure\./, ['keepalive-unknown', 'keepalive-wrong-name']],
    [/^gql-\w+\.(no-object|type-)/, ['event-type']],
    [/^gql-data\.id-/, ['event-id']],
    [/^gql-data\.payload-errors-/, ['event-errors-items']],
    [/^gql-data\.payload-/, ['event-payload']],
    [/^gql-complete\.id-/, ['complete']],
  ],
  'socketio/upstream': [
    [/^gql-\w+\.(no-object|type)/, ['event-type']],
    [/^gql-data\.id-/, ['event-id']],
    [/^gql-data\.payload-errors-missing$/, ['no-errors']],
    [/^gql-data\.payload-errors-/, ['event-errors-items']],
    [/^gql-data\.payload-/, ['event-payload']],
    [/^gql-complete\.id-/, ['complete']],
  ],
  'graphql-ws': [
    [/^start\.(id|payload)-/, ['client-start']],
    [/^stop\.id-/, ['client-stop']],
    [new RegExp(`^${client}\\.`), ['client-message']],
    [/^(data|complete)\.id-/, ['message-id']],
    [/^data\.payload-errors-/, ['data-errors']],
    [/^data\.payload-/, ['data-payload']],
    [/^(error|connection-error)\.payload-/, ['error-message']],
    [/./, ['message']],
  ],
};

const faults = schemas.flatMap((file) =>
  file.invalid.map((example) => [`${placeOf(file)}/${basename(example.file, '.json')}`, example, file] as const),
);

describe('a message of frappe-graphql', () => {
  it.each(faults)('that is wrong as %s breaks the requirement about that', (name, { value }, file) => {
    const fault = name.slice(placeOf(file).length + 1);
    const expected = byFault[placeOf(file)]?.find(([pattern]) => pattern.test(fault))?.[1];
    const broken = validatorOf(file)(value)[0]?.requirement.map((id) =>
      id.replace('frappe-graphql/', '').replace('--upstream', ''),
    );
    expect([...new Set(broken)].sort()).toEqual([...(expected ?? [])].sort());
  });

  it('stands in the folder of its binding', () => {
    const bindings = protocols.find(({ id }) => id === 'frappe-graphql')?.bindings;
    expect(new Set(schemas.map((file) => placeOf(file).split('/')[0]))).toEqual(new Set(bindings));
  });
});
