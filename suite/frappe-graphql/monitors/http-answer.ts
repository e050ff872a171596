import { isObject, jsonType, member } from '../../../src/base/json.js';
import { clip } from '../../../src/base/text.js';
import {
  validateFrappeGraphqlRefused,
  validateFrappeGraphqlResult,
} from '../../../src/generated/validators/frappe-graphql.js';
import type { Monitor, MonitorFinding } from '../../../src/judge/monitor.js';
import type { Frame } from '../../../src/wire/recording.js';
import { Exchanges, jsonIn, requestIn } from '../socketio/requests.js';

const requirement = 'frappe-graphql/http-answer';

/** What GraphQL is asked over HTTP is answered with a result, with errors or with both. */
export const httpAnswer: Monitor = {
  title: 'answers of GraphQL over HTTP',
  watch({ profile }) {
    const exchanges = new Exchanges();
    return (frame) => {
      const request = exchanges.requestOf(frame);
      // The published server answers some requests with a traceback.
      if (profile === 'upstream' || request === null || requestIn(request)?.kind !== 'graphql') return [];
      if (frame.more.elidedBytes !== undefined || frame.bytes !== null) return [];
      return judge(frame).map((finding) => ({ ...finding, frames: [request.index, frame.index] }));
    };
  },
};

function judge(frame: Frame): readonly MonitorFinding[] {
  const json = jsonIn(frame);
  if (!isObject(json)) {
    const seen = json === undefined ? 'no JSON' : `JSON of type ${jsonType(json)}`;
    return [broken('a JSON object', `${seen}, with the status ${frame.more.status}: ${clip(frame.text ?? '')}`)];
  }
  const hasData = member(json, 'data') !== undefined;
  if (!hasData && member(json, 'errors') === undefined) return [broken('`data` or `errors`', clip(frame.text ?? ''))];
  const violations = hasData ? validateFrappeGraphqlResult(json) : validateFrappeGraphqlRefused(json);
  const [first] = violations;
  if (first === undefined) return [{ requirement, outcome: 'holds' }];
  return [broken(`${first.path}: ${first.expected}`, first.found)];
}

function broken(expected: string, seen: string): MonitorFinding {
  return { requirement, outcome: 'broken', expected, seen };
}
