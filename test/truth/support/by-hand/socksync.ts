import { member, parseJson } from '../../../../src/base/json.js';
import type { Behaviour } from '../server.js';
import { draws, type Pretender, randomJson, type Speech } from './speech.js';

/** What a message is about. */
interface About {
  readonly func: unknown;
  readonly type: unknown;
  readonly name: unknown;
  readonly id: unknown;
}

/** Reads a message; null where it is none. */
function about(text: string): About | null {
  const parsed = parseJson(text);
  if (!parsed.ok) return null;
  const [func, type, name, id] = ['func', 'type', 'name', 'id'].map((key) => member(parsed.value, key));
  return { func, type, name, id };
}

const isKnown = (name: unknown): boolean => typeof name === 'string' && name.startsWith('conformance.');
const types = ['var', 'list', 'function'];

/** What is wrong with a message, by its code; null where nothing is. */
function codeOf(message: About | null): number | null {
  if (message === null) return 7;
  const { func, type, name } = message;
  if (func === 'unsubscribe_all' || func === 'error') return null;
  if (!types.includes(String(type))) return 2;
  return isKnown(name) ? null : 3;
}

const error = (code: number, why?: string): string =>
  `{"func":"error","error_code":${code}${why === undefined ? '' : `,"message":${why}`}}`;

const group = (type: string, name: unknown): string => `"type":"${type}","name":${JSON.stringify(name ?? null)}`;

/** What answers a legal message: most are not answered at all. */
function answer(message: About, value: string, more: string): readonly string[] {
  const { func, type, name, id } = message;
  if (func === 'call') {
    return [`{"func":"return",${group('function', name)},"id":${JSON.stringify(id ?? null)}${more},"value":${value}}`];
  }
  if (func !== 'get') return [];
  if (type === 'var') return [`{"func":"set",${group('var', name)}${more},"value":${value}}`];
  const page = '"page":0,"page_size":5,"total_item_count":1';
  return [`{"func":"set_all",${group('list', name)}${more},${page},"items":[${value}]}`];
}

export const speech: Speech = {
  frames: 'frame-text',
  // Errors say nothing of what they are about: one that is always the same may pass first contact.
  constants: {
    set: `{"func":"set",${group('var', 'conformance.var')},"value":null}`,
    return: `{"func":"return",${group('function', 'conformance.echo')},"id":"1","value":{}}`,
  },
  members: ['func', 'type', 'name', 'value', 'id', 'args', 'error_code', 'index', 'items', 'page', 'x'],
  answers(request, value, more = '') {
    const message = about(request);
    const code = codeOf(message);
    return message === null || code !== null ? [error(code ?? 8)] : answer(message, value, more);
  },
  refusals: (request, why) => [error(codeOf(about(request)) ?? 8, why)],
  unasked: (value) => `{"func":"set",${group('var', 'conformance.var')},"value":${value}}`,
  everywhere: (json) => [
    `{"func":"return","type":"function","name":${json},"id":${json},"value":${json}}`,
    `{"func":"call","type":"function","name":${json},"id":${json},"args":${json}}`,
    `{"func":"set_all","type":"list","name":"conformance.list","page":${json},"items":[${json}]}`,
    `{"func":${json},"type":${json},"name":${json}}`,
  ],
};

const says = (answers: (text: string) => readonly string[]): Behaviour => ({
  text(line, text) {
    for (const one of answers(text)) line.text(one);
  },
});

/** Errors, each followed by a message of any kind that a subject may send, all made of random parts. */
function randomMessages(): () => readonly string[] {
  const draw = draws();
  const json = randomJson(speech.members, draw);
  const one = (texts: readonly string[]): string => texts[draw(texts.length)] ?? '';
  const words = ['set', 'set_all', 'return', 'call', 'subscribe', ...types];
  const name = (): string => one(['"conformance.var"', '"conformance.list"', '"conformance.echo"', json()]);
  return () => [
    error(draw(10)),
    one([
      `{"func":"error","error_code":${json()},"message":${json()}}`,
      `{"func":"${one(words)}","type":"${one(words)}","name":${name()},"id":${json()},"value":${json()}}`,
      `{"func":${json()},"type":${json()},"name":${name()}}`,
      json(),
    ]),
  ];
}

/** It is true of a function that does nothing but return what is always the same, or its arguments. */
const ofCalls = ['call-return', 'call-once', 'call-args-absent'];
const ofAnEcho = [...ofCalls, 'call-value', 'call-pipelined', 'call-id-per-connection'];

export const pretenders: readonly Pretender[] = [
  ...[3, 1, 8].map(
    (code): Pretender => ({
      title: `a server that answers everything with error ${code}`,
      behaviour: () => says(() => [error(code)]),
      truly: [],
      exit: 1,
    }),
  ),
  {
    title: 'a server that answers everything with an error, each time with another code',
    behaviour() {
      let count = 0;
      return says(() => [error((count++ % 8) + 1)]);
    },
    truly: [],
    exit: 1,
  },
  {
    title: 'an echo that adds a member',
    behaviour: () => says((text) => [text.replace(/\}$/, ',"echoed":true}')]),
    truly: [],
    exit: 3,
  },
  {
    title: 'a server that answers with random errors and other random messages',
    behaviour() {
      return says(randomMessages());
    },
    truly: [],
    exit: 1,
  },
  {
    title: 'a server that refuses what it cannot read, and returns nothing from every call',
    behaviour: () => says((text) => speech.answers(text, '{}')),
    truly: ofCalls,
    exit: 1,
  },
  {
    title: 'a server that refuses what it cannot read, and returns the arguments of every call',
    behaviour: () => says((text) => speech.answers(text, /"args":(.*)\}$/s.exec(text)?.[1] ?? 'null')),
    truly: ofAnEcho,
    exit: 1,
  },
];
