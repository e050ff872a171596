import type { JsonObject } from '../../src/base/json.js';
import type { Frame } from '../../src/wire/recording.js';
import type { Take } from '../../src/words/take.js';
import { type Control, controlHeaders, controlUrl } from './place.js';
import { steers } from './site.js';
import type { Subscription } from './subscription.js';

/** Has the subject complete a subscription; returns what asked for it. */
export function completes(take: Take, { asked, id }: Pick<Subscription, 'asked' | 'id'>): Promise<Frame> {
  return asks(take, 'completeUrl', { subscription: asked.root, subscription_id: id });
}

/** Does something while subscriptions are made that live on after errors. */
export async function livingOn<T>(take: Take, work: () => Promise<T>): Promise<T> {
  await asks(take, 'completeOnErrorUrl', { complete_on_error: false });
  try {
    return await work();
  } finally {
    await asks(take, 'completeOnErrorUrl', { complete_on_error: true });
  }
}

function asks(take: Take, route: Control, body: JsonObject): Promise<Frame> {
  const url = controlUrl(take.target, route);
  if (url === null) throw new Error(`the target has no \`control.${route}\``);
  return steers(take, url, controlHeaders(take.target), body);
}
