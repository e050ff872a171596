import { defaultLimits, type Limits } from '../limits.js';

/** What a server of aio-rpc holds at most. */
export interface AioRpcLimits extends Limits {
  /** Subscriptions of all connections. */
  readonly subscriptions: number;
  /** Channels that are known. */
  readonly channels: number;
}

export const aioRpcLimits: AioRpcLimits = { ...defaultLimits, subscriptions: 100_000, channels: 20_000 };
