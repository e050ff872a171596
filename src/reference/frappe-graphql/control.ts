import { type Json, member, parseJson } from '../../base/json.js';
import { type HttpAnswer, type HttpRequest, jsonAnswer } from '../endpoint.js';
import { guardOf } from '../guard.js';
import { controlRoutes } from './paths.js';

/** What tests do to a server from outside. */
export interface Controlled {
  /** Puts its clock forward. */
  advance(ms: number): void;
  /** Completes a subscription: says whether there was such. */
  complete(subscription: string, subscriptionId: string): boolean;
  /** Says whether an error completes the subscriptions that are made next. */
  completeNextOnError(given: boolean): void;
}

/** More would not be a time to live, but a number that somebody tries out: a hundred years. */
const longestMs = 100 * 366 * 24 * 60 * 60 * 1000;

/** Answers the routes of control, which only who knows the secret may use, or, without one, who asks from this machine. */
export function createControl(controlled: Controlled, secret: string | null) {
  const guard = guardOf(secret);
  return (route: string, request: HttpRequest): HttpAnswer => {
    if (request.method !== 'POST') return onlyPost;
    const refusal = guard(request);
    if (refusal !== null) return refusal;
    const parsed = parseJson(request.body ?? '');
    return act(route, parsed.ok ? parsed.value : null);
  };

  function act(route: string, body: Json): HttpAnswer {
    switch (route) {
      case controlRoutes.advance: {
        const ms = member(body, 'advanceMs');
        if (typeof ms !== 'number' || !(ms >= 0 && ms <= longestMs))
          return wrong('advanceMs', 'a number of milliseconds');
        controlled.advance(ms);
        return done;
      }
      case controlRoutes.complete: {
        const [subscription, id] = [member(body, 'subscription'), member(body, 'subscription_id')];
        if (typeof subscription !== 'string' || typeof id !== 'string')
          return wrong('subscription, subscription_id', 'texts');
        return controlled.complete(subscription, id)
          ? done
          : jsonAnswer(404, { message: 'There is no such subscription' });
      }
      case controlRoutes.completeOnError: {
        const given = member(body, 'complete_on_error');
        if (typeof given !== 'boolean') return wrong('complete_on_error', 'true or false');
        controlled.completeNextOnError(given);
        return done;
      }
      default:
        return jsonAnswer(404, { message: 'There is nothing here' });
    }
  }
}

const done = jsonAnswer(200, {});

const wrong = (name: string, wanted: string): HttpAnswer => jsonAnswer(400, { message: `Expected ${name}: ${wanted}` });

const onlyPost = jsonAnswer(405, { message: 'Control is by POST' }, { allow: 'POST' });
