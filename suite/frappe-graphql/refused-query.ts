import type { JsonObject } from '../../src/base/json.js';
import { at, type Result } from './operation.js';
import { resultOf, type SocketioClient } from './socketio/client.js';

/** What is posted that holds no query that could be parsed. */
export const unreadable: readonly JsonObject[] = [
  { query: '{ ping' },
  { query: 'subscription { doc_events { subscription_id' },
  { query: 'nonsense' },
  { query: '' },
  { variables: {} },
  {},
];

/** A query that is legal is answered. */
export async function answers(own: SocketioClient): Promise<void> {
  const demand = { requirement: 'frappe-graphql/query', expected: '`data` with a text' };
  const { data, sent, frame } = await own.execute({ query: '{ ping }' }, demand);
  if (typeof at(data, 'ping') !== 'string') own.take.fail(demand, frame.text ?? '', [sent, frame], 'data');
}

/** A query must be answered with errors and no result, between two that are legal. */
export async function isRefusedQuery(
  own: SocketioClient,
  body: JsonObject,
  requirement: string,
): Promise<{ readonly result: Result; readonly isRefused: boolean }> {
  await answers(own);
  const demand = { requirement, expected: '`errors` and no result, with the status 200 or 4xx' };
  const result = resultOf(await own.site.graphql(body, demand, own.cookie));
  const { status, errors, data, sent, frame } = result;
  const isStatus = status === 200 || (status !== null && status >= 400 && status < 500);
  const isRefused = isStatus && errors.length > 0 && (data ?? null) === null;
  own.take.check(demand, isRefused, `the status ${status}: ${frame.text}`, [sent, frame], 'commission');
  await answers(own);
  return { result, isRefused };
}
