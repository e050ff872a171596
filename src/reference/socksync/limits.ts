import { defaultLimits, type Limits } from '../limits.js';

/** What an endpoint of SockSync, or a server of such, holds at most. */
export interface SockSyncLimits extends Limits {
  /** Calls of one connection that are open at the same time, in each direction. */
  readonly callsEach: number;
  /** Variables, lists and functions that are registered on one connection. */
  readonly groupsEach: number;
  /** Items of a page that may be owned or mirrored. */
  readonly pageSize: number;
  /** Rooms of a server. */
  readonly rooms: number;
}

export const sockSyncLimits: SockSyncLimits = {
  ...defaultLimits,
  callsEach: 256,
  groupsEach: 1000,
  pageSize: 10_000,
  rooms: 10_000,
};
