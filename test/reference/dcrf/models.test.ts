import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../../src/base/json.js';
import { createDcrf, DeclarationError, readModels } from '../../../src/reference/dcrf/core.js';
import { connect } from './client.js';

const person = { required: ['name'], properties: { name: { type: 'string' } } };

/** What is said of a file, one thing a line. */
function complaint(json: Json): string {
  try {
    readModels(json);
  } catch (error) {
    if (error instanceof DeclarationError) return error.message;
    throw error;
  }
  return 'nothing';
}

describe('A file of models', () => {
  test('is served as it says', () => {
    const text = readFileSync(new URL('../../../examples/dcrf-models.json', import.meta.url), 'utf8');
    const a = connect(createDcrf(readModels(JSON.parse(text))));
    const alex = { id: 1, name: 'Alex', address: '', age: null, role: 'guest' };
    expect(a.ask({ action: 'retrieve', pk: 1 }, 'people').data).toEqual(alex);
    expect(a.ask({ action: 'subscribe_all' }, 'people')).toMatchObject({ response_status: 201 });
    const data = { name: 'Jo', role: 'king', age: 151 };
    expect(a.ask({ action: 'create', data }, 'people')).toMatchObject({
      response_status: 400,
      errors: [{ role: ['Expected one of ["guest","member","admin"]'], age: ['Expected 150 or less'] }],
    });
  });

  test('without streams has one for each model, of its name', () => {
    const a = connect(createDcrf(readModels({ models: { person } })));
    expect(a.ask({ action: 'create', data: { name: 'Alex' } }, 'person').data).toEqual({ pk: 1, name: 'Alex' });
  });

  const of = (field: Json): Json => ({ models: { m: { properties: { f: field } } } });
  const wrong: readonly (readonly [string, Json, RegExp])[] = [
    ['no object', [], /^it: expected an object; found an array\.$/],
    ['no models', {}, /^`models`: expected an object; found nothing\.$/],
    [
      'an unknown member',
      { models: {}, model: 1 },
      /`model`: expected no member `model`, but models, streams, objects/,
    ],
    [
      'an unknown keyword',
      of({ format: 'date' }),
      /`models\.m\.properties\.f\.format`: expected no keyword `format`, but type,/,
    ],
    [
      'a keyword of a model',
      { models: { m: { properties: {}, allOf: [] } } },
      /`models\.m\.allOf`: expected no keyword `allOf`/,
    ],
    ['an unknown type', of({ type: 'text' }), /f\.type`: expected one or several of string, .*; found the text "text"/],
    [
      'a bound that is none',
      of({ minLength: -1 }),
      /f\.minLength`: expected a whole number from 0; found the number -1/,
    ],
    [
      'a default that cannot be',
      of({ type: 'integer', default: 'x' }),
      /f\.default`: expected a value that the field can have/,
    ],
    ['options that are none', of({ enum: [] }), /f\.enum`: expected an array of values; found an array/],
    [
      'a field called pk',
      { models: { m: { properties: { pk: {} } } } },
      /expected another name: `pk` is the primary key/,
    ],
    [
      'a model that is no object',
      { models: { m: { type: 'array', properties: {} } } },
      /`models\.m\.type`: expected "object"/,
    ],
    ['no properties', { models: { m: {} } }, /`models\.m\.properties`: expected an object with a schema a field/],
    [
      'a required field that is none',
      { models: { m: { ...person, required: ['nam'] } } },
      /required\.0`: expected the name of a property \(name\)/,
    ],
    [
      'a stream of no model',
      { models: { person }, streams: { s: { model: 'persn' } } },
      /`streams\.s\.model`: expected the name of a model \(person\); found the text "persn"/,
    ],
    [
      'a pk field that is a field',
      { models: { person }, streams: { s: { model: 'person', pkField: 'name' } } },
      /`streams\.s\.pkField`: expected a name that is not/,
    ],
    [
      'an action twice',
      { models: { person }, streams: { s: { model: 'person', subscriptions: { list: 'x' } } } },
      /`streams\.s`: expected actions that differ in name/,
    ],
    [
      'an end of no name',
      { models: { person }, streams: { s: { model: 'person', subscriptions: { all: 5 } } } },
      /subscriptions\.all`: expected the name of the action that ends it/,
    ],
    [
      'objects that are none',
      { models: { person }, objects: { person: {} } },
      /`objects\.person`: expected an array of objects/,
    ],
    [
      'an object that cannot be',
      { models: { person }, objects: { person: [{ name: 5 }] } },
      /`objects\.person\.0`: expected an object of the model \(400 .*Expected string/,
    ],
    [
      'objects of no model',
      { models: { person }, objects: { people: [] } },
      /`objects\.people`: expected the name of a model \(person\)/,
    ],
  ];

  test.each(wrong)('that has %s is refused, with where and what is allowed', (_what, json, sentence) => {
    expect(complaint(json)).toMatch(sentence);
  });

  test('with several mistakes is told all of them', () => {
    const json = {
      models: { m: { properties: { f: { type: 'text', format: 'date' } } } },
      streams: { s: { model: 'x' } },
    };
    expect(complaint(json).split('\n')).toHaveLength(3);
  });
});

test('A server refuses the same mistakes in what it is declared to serve', () => {
  const properties = { born: { type: 'string', format: 'date' } as object };
  expect(() => createDcrf({ models: { person: { properties } }, streams: {} })).toThrow(/no keyword `format`/);
  expect(() => createDcrf({ streams: { s: { subscriptions: { all: { unsubscribe: 'none' } } } } })).toThrow(
    /the model that the subscriptions are to/,
  );
});
