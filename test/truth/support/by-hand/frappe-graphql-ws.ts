import { objectIn } from '../../../../src/reference/tap.js';
import type { Behaviour, Line } from '../server.js';
import { agreed, dataText, elsewhere, isKnown, members, type Operation, operationIn } from './frappe-graphql.js';
import type { Pretender, Speech } from './speech.js';

const ack = '{"type":"connection_ack"}';

const message = (type: string, id: string, payload?: string): string =>
  `{"type":"${type}","id":${id}${payload === undefined ? '' : `,"payload":${payload}`}}`;

/** What a message is about. */
function about(text: string): { readonly type: unknown; readonly id: string; readonly operation: Operation } {
  const { type, id = null, payload } = objectIn(text);
  return { type, id: JSON.stringify(id), operation: operationIn(payload) };
}

const result = (id: string, data: string): readonly string[] => [message('data', id, data), message('complete', id)];
const error = (id: string, why = '"no"'): string => message('error', id, `{"message":${why}}`);

/** Answers whoever begins, and whoever ends something; the rest is left to somebody else. */
function answering(text: string, start: (id: string, operation: Operation) => readonly string[]): readonly string[] {
  const { type, id, operation } = about(text);
  if (type === 'connection_init') return [ack];
  if (type === 'start') return start(id, operation);
  if (type === 'stop') return [message('complete', id)];
  return type === 'connection_terminate' ? [] : [error(id)];
}

export const speech: Speech = {
  frames: 'message',
  constants: {
    ack,
    ka: '{"type":"ka"}',
    data: message('data', '"1"', '{"data":{"ping":"pong"}}'),
    complete: message('complete', '"1"'),
    error: error('"1"'),
    'connection error': '{"type":"connection_error","payload":{"message":"no"}}',
  },
  members,
  answers: (request, value, more = '') =>
    answering(request, (id, operation) => result(id, dataText(operation, value, more))),
  refusals: (request, why) => answering(request, (id) => [error(id, why)]),
  unasked: (value) => message('data', '"id"', `{"data":${value}}`),
  everywhere: (json) => [
    message('data', json, `{"data":${json}}`),
    message('data', '"id"', `{"data":{"doc_events":{"name":${json},"subscription_id":"id"}},"errors":${json}}`),
    message('error', json, '{"message":"no"}'),
    message('error', '"id"', json),
    message('complete', json),
    `{"type":${json},"id":"id","payload":{}}`,
    `{"type":"connection_ack","payload":${json}}`,
  ],
};

/** What is true of whoever answers first contact rightly, and what it does not understand with an error. */
const byForm: readonly string[] = [
  ...['message', 'message-id', 'data-payload', 'error-message', 'complete-last'],
  ...['init', 'ka-after-ack', 'no-type', 'unknown-type'],
];
/** That who is asked answers, and under which id, is true of what says something to everything. */
const byAnswers: readonly string[] = ['query', 'start-complete', 'in-flight'];
/** It ends as it is asked to, and tells what is no JSON from what is. */
const byReading: readonly string[] = [...byForm, ...byAnswers, 'operation-name', 'unparsable', 'terminate'];

const isContact = ({ root }: Operation): boolean => root?.field === '__typename';
const hello = (operation: Operation): string => dataText(operation, '"Query"');

/** Answers first contact rightly, and all else by hand. */
const says = (start: (id: string, operation: Operation, line: Line) => readonly string[]): Behaviour => ({
  text(line, text) {
    const answers = answering(text, (id, operation) =>
      isContact(operation) ? result(id, hello(operation)) : start(id, operation, line),
    );
    for (const one of answers) line.text(one);
  },
});

/** Refuses what it cannot read, agrees to the rest, keeps nothing and tells nothing but what is said here. */
const agreeing = (tells: (id: string) => readonly string[] = () => []): Behaviour => ({
  text(line, text) {
    const { type } = about(text);
    const isJson = text.startsWith('{') && text.endsWith('}');
    if (!isJson && !/^(null|5|\[\])$/.test(text))
      return line.text('{"type":"connection_error","payload":{"message":"no"}}');
    if (type === 'connection_terminate') return line.close(1000);
    const answers = answering(text, (id, operation) => {
      if (!isKnown(operation)) return [error(id)];
      if (isContact(operation)) return result(id, hello(operation));
      if (operation.isSubscription) return tells(id);
      return result(id, dataText(operation, JSON.stringify(agreed(operation))));
    });
    for (const one of answers) line.text(one);
    return undefined;
  },
});

export const pretenders: readonly Pretender[] = [
  {
    title: 'a server that acknowledges, and says nothing more',
    behaviour: () => ({ text: (line, text) => (about(text).type === 'connection_init' ? line.text(ack) : undefined) }),
    truly: [],
    exit: 3,
  },
  {
    title: 'a server that answers first contact, and nothing else',
    behaviour: () => says(() => []),
    truly: byForm,
    exit: 1,
  },
  {
    title: 'an echo that says success',
    behaviour: () => says((id, operation) => result(id, dataText(operation, JSON.stringify(operation.query)))),
    truly: [...byForm, ...byAnswers],
    exit: 1,
  },
  {
    title: 'a server that answers every operation with null',
    behaviour: () => says((id, operation) => result(id, dataText(operation, 'null'))),
    truly: byForm,
    exit: 1,
  },
  {
    title: 'a server that refuses every operation',
    behaviour: () => says((id) => [error(id)]),
    truly: byForm,
    exit: 1,
  },
  {
    title: 'a server that answers operations with success and error by turns',
    behaviour() {
      let count = 0;
      return says((id, operation) =>
        count++ % 2 === 0 ? result(id, dataText(operation, JSON.stringify(agreed(operation)))) : [error(id)],
      );
    },
    truly: [...byForm, 'query', 'start-complete'],
    exit: 1,
  },
  {
    title: 'a server that refuses what it cannot read, agrees to the rest, keeps nothing and tells nothing',
    behaviour: () => agreeing(),
    truly: byReading,
    exit: 1,
  },
  {
    title: 'a server that agrees to everything, and tells every subscription of something else',
    behaviour: () => agreeing((id) => [message('data', id, `{"data":{"doc_events":${JSON.stringify(elsewhere)}}}`)]),
    truly: byReading,
    exit: 1,
  },
];
