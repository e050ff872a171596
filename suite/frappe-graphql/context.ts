import type { Json } from '../../src/base/json.js';
import { property as defineProperty, scenario as defineScenario, type Property } from '../../src/words/suite.js';
import type { Take } from '../../src/words/take.js';
import type { Client } from './client.js';
import { type Change, Documents } from './documents.js';
import { Time } from './expiry.js';
import { GraphqlWsClient } from './graphql-ws/client.js';
import { type Asked, askedFor } from './operation.js';
import { isSocketio, type Who } from './place.js';
import { Site } from './site.js';
import { SocketioClient } from './socketio/client.js';
import { usualVersion } from './socketio/socket.js';
import type { Subscription } from './subscription.js';

/** What a scenario of either binding is given. */
export interface Frappe {
  readonly take: Take;
  readonly documents: Documents;
  /** Somebody who asks and is told; the ordinary user where nobody is named. */
  client(who?: Who): Promise<Client>;
  /** Somebody of the binding socketio. */
  socketio(who?: Who): Promise<SocketioClient>;
  /** Somebody of the binding graphql-ws, whose connection is initialised. */
  graphqlWs(who?: Who): Promise<GraphqlWsClient>;
  /** The site over HTTP. */
  readonly site: Site;
  /**
   * Subscribes to all changes of to-dos where nothing else is said, and sees that it is live. Where a requirement is
   * named it is blamed, and so an ordinary subscription is seen to live before.
   */
  subscribe(client: Client, asked?: Partial<Asked>, requirement?: string): Promise<Subscription>;
  /** Sees that a subscription is live: a change of a document of its doctype is told, or the requirement is broken. */
  live(client: Client, subscription: Subscription, requirement?: string): Promise<Change>;
  /**
   * What was caused before has been told on the connections of these clients: each hears of a change that was made after
   * it, by a subscription of its own.
   */
  fence(...clients: readonly Client[]): Promise<void>;
  /** The time of the subject, by which subscriptions are lost. */
  readonly time: Time;
  /**
   * A change is not told to a subscription any more, under the requirement that says why: a fresh one on the same socket
   * is told another change after it. Returns that one.
   */
  isUntold(
    requirement: string,
    own: SocketioClient,
    writer: SocketioClient,
    subscription: Subscription,
  ): Promise<Subscription>;
  /**
   * A subscription is not told changes on this client's socket any more: nothing acknowledges a leave, and it takes
   * effect when it does. A fresh one on the same socket is told other changes after them.
   */
  fallsSilent(own: SocketioClient, subscription: Subscription, requirement: string): Promise<void>;
  /** A subscription is lost although something is done again and again meanwhile. */
  lostDespite(
    requirement: string,
    doing: (about: { readonly own: SocketioClient; readonly subscription: Subscription }) => Promise<void>,
  ): Promise<void>;
  /** The last fence of a scenario: waits out the subject's own workers first. */
  lastFence(...clients: readonly Client[]): Promise<void>;
}

/** How often a change is made to see whether a subscription is live: a join takes effect when it does. */
const mostTries = 4;

export function makeContext(take: Take): Frappe {
  const documents = new Documents(take);
  const witnesses = new Map<Client, Subscription>();
  const socketio = async (who: Who = 'user'): Promise<SocketioClient> => {
    const cookie = await new Site(take).session(who);
    return new SocketioClient(take, who, cookie, await usualVersion(take, cookie));
  };
  const graphqlWs = (who: Who = 'user') => GraphqlWsClient.open(take, who);
  const client = (who?: Who): Promise<Client> => (isSocketio(take.target) ? socketio(who) : graphqlWs(who));

  /** Changes until a subscription is told one of the changes: of a document that is made, and of one that was there. */
  const stir = async (own: Client, subscription: Subscription, requirement: string): Promise<Change> => {
    const { doctype } = subscription.asked;
    let change = await documents.changeOf(own, doctype);
    for (let tries = 1; ; tries++) {
      if (tries > 1)
        change = await (tries % 2 === 0 ? documents.change(own, change) : documents.changeOf(own, doctype));
      const { conversation } = subscription.hearing;
      const isTold = (made: Change) => (): boolean => subscription.heard(made).length > 0;
      const timeoutMs = Math.min(take.timeoutMs, 250) + take.target.settleMs;
      const arrival = await conversation.wait(isTold(change), { from: conversation.after(change.sent), timeoutMs });
      if (arrival.kind === 'timeout' && tries < mostTries && !subscription.hasStrayed(change)) continue;
      const { frame } = await subscription.hears(change, requirement);
      take.lagged(change.sent, frame);
      return change;
    }
  };
  const live: Frappe['live'] = async (own, subscription, requirement = 'frappe-graphql/event') => {
    await own.barrier();
    subscription.mustNotBeRefused(requirement);
    return stir(own, subscription, requirement);
  };
  const subscribe: Frappe['subscribe'] = async (own, asked = {}, requirement) => {
    if (requirement !== undefined) await fence(own);
    const subscription = await own.subscribes(askedFor(asked), requirement);
    await live(own, subscription, requirement);
    return subscription;
  };
  const fence = async (...clients: readonly Client[]): Promise<void> => {
    for (const one of clients) {
      const known = witnesses.get(one);
      // That it is told at all is a change after the stimulus.
      if (known === undefined) witnesses.set(one, await subscribe(one));
      else await stir(one, known, 'frappe-graphql/event');
    }
  };
  const time = new Time(take);
  const isUntold: Frappe['isUntold'] = async (requirement, own, writer, subscription) => {
    // By the time that a later join has taken effect, all that was sent on this socket before it has. One that was a
    // witness before may be lost as well.
    const fresh = await own.subscribes(askedFor({}), 'frappe-graphql/lost-fresh');
    await live(own, fresh, 'frappe-graphql/lost-fresh');
    const change = await documents.create(writer);
    subscription.mustNotHear(change, requirement, 'nothing of this change any more');
    await take.settle();
    await fresh.hears(await documents.create(writer));
    take.holds(requirement, change.sent);
    return fresh;
  };
  return {
    take,
    time,
    isUntold,
    async fallsSilent(own, subscription, requirement) {
      for (let tries = 1; ; tries++) {
        const change = await documents.create(own);
        await take.settle();
        await subscribe(own);
        const [told] = subscription.heard(change);
        if (told === undefined) return take.holds(requirement, change.sent);
        const demand = { requirement, expected: 'nothing of this change any more' };
        if (tries === mostTries) take.fail(demand, told.frame.text ?? '', [change.sent, told.frame], 'absence');
      }
    },
    async lostDespite(requirement, doing) {
      const [own, writer] = [await socketio(), await socketio('manager')];
      const subscription = await subscribe(own);
      const due = time.now;
      for (let since = due; !time.isPast(due); since = time.now) {
        await time.untilAlive(since, 0.45);
        await doing({ own, subscription });
      }
      await isUntold(requirement, own, writer, subscription);
    },
    documents,
    client,
    socketio,
    graphqlWs,
    get site() {
      return new Site(take);
    },
    subscribe,
    live,
    fence,
    async lastFence(...clients) {
      await take.settle();
      await fence(...clients);
    },
  };
}

/** A scenario in the words of this protocol. */
export const scenario = defineScenario<Frappe>;

/** A property in the words of this protocol. */
export function property<Script extends Json>(definition: Property<Frappe, Script>): Property<Frappe, Script> {
  return defineProperty(definition);
}
