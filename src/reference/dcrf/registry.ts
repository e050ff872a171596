import type { Connection, Ending, Subscription, View } from './model.js';

/** Who is subscribed to what. */
export interface Registry extends View {
  add(subscription: Subscription): void;
  remove(subscription: Subscription): void;
  /** Keeps a subscription, and tells it nothing until it is woken. */
  silence(subscription: Subscription): void;
  wake(subscription: Subscription): void;
  /** An event was told to a subscription. */
  tell(subscription: Subscription): void;
  /** What was told to the subscriptions that one asks to end counts no more. */
  forget(ending: Ending): void;
}

type Index<Key> = Map<Key, Set<Subscription>>;

export function createRegistry(): Registry {
  const all = new Set<Subscription>();
  const byConnection: Index<Connection> = new Map();
  const byObject: Index<string> = new Map();
  const byModel: Index<string> = new Map();
  const silent = new Set<Subscription>();
  /** The connections that were told, each with the streams and objects. */
  const heard = new Map<Connection, Set<string>>();

  return {
    all,
    of: (connection) => [...(byConnection.get(connection) ?? [])],
    to: (store, pk) => [...(byObject.get(objectKey(store, pk)) ?? [])],
    custom: (store) => [...(byModel.get(store) ?? [])],
    asleep: (subscription) => silent.has(subscription),
    told: (subscription) => heard.get(subscription.connection)?.has(groupOf(subscription)) === true,
    add(subscription) {
      all.add(subscription);
      put(byConnection, subscription.connection, subscription);
      const { store, to } = subscription;
      if (to.kind === 'instance') put(byObject, objectKey(store, to.pk), subscription);
      else put(byModel, store, subscription);
    },
    remove(subscription) {
      if (!all.delete(subscription)) return;
      const { connection, store, to } = subscription;
      silent.delete(subscription);
      take(byConnection, connection, subscription);
      if (to.kind === 'instance') take(byObject, objectKey(store, to.pk), subscription);
      else take(byModel, store, subscription);
      if (!byConnection.has(connection)) heard.delete(connection);
    },
    silence(subscription) {
      if (all.has(subscription)) silent.add(subscription);
    },
    wake: (subscription) => void silent.delete(subscription),
    tell(subscription) {
      if (!all.has(subscription)) return;
      const groups = heard.get(subscription.connection) ?? new Set();
      heard.set(subscription.connection, groups.add(groupOf(subscription)));
    },
    forget: ({ by, to }) => void heard.get(by.connection)?.delete(groupOf({ stream: by.stream, to })),
  };
}

const objectKey = (store: string, pk: number): string => `${pk} ${store}`;

/** What the subscriptions of one connection, through one stream, to one object have in common. */
function groupOf({ stream, to }: { readonly stream: string; readonly to: Ending['to'] }): string {
  return to.kind === 'instance' ? `${to.pk} ${stream}` : `${to.name} ${stream}`;
}

function put<Key>(index: Index<Key>, key: Key, subscription: Subscription): void {
  const there = index.get(key);
  if (there === undefined) index.set(key, new Set([subscription]));
  else there.add(subscription);
}

function take<Key>(index: Index<Key>, key: Key, subscription: Subscription): void {
  const there = index.get(key);
  there?.delete(subscription);
  if (there?.size === 0) index.delete(key);
}
