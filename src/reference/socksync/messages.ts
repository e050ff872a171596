import type { Json } from '../../base/json.js';
import type {
  SocksyncCall,
  SocksyncDelete,
  SocksyncError,
  SocksyncGetList,
  SocksyncGetVar,
  SocksyncGroupType,
  SocksyncInsert,
  SocksyncReturn,
  SocksyncSetAll,
  SocksyncSetCount,
  SocksyncSetItem,
  SocksyncSetVar,
  SocksyncSubscribe,
  SocksyncUnsubscribe,
  SocksyncUnsubscribeAll,
} from '../../generated/types/socksync.js';

/** Everything that an endpoint says. */
export type Message =
  | SocksyncCall
  | SocksyncDelete
  | SocksyncError
  | SocksyncGetList
  | SocksyncGetVar
  | SocksyncInsert
  | SocksyncReturn
  | SocksyncSetAll
  | SocksyncSetCount
  | SocksyncSetItem
  | SocksyncSetVar
  | SocksyncSubscribe
  | SocksyncUnsubscribe
  | SocksyncUnsubscribeAll;

/** What one message does to a subscriber's page. */
export type ListUpdate =
  | Pick<SocksyncSetAll, 'func' | 'page' | 'page_size' | 'total_item_count' | 'items'>
  | Pick<SocksyncSetCount, 'func' | 'total_item_count'>
  | Pick<SocksyncInsert, 'func' | 'index' | 'value'>
  | Pick<SocksyncSetItem, 'func' | 'index' | 'value'>
  | Pick<SocksyncDelete, 'func' | 'index'>;

/** A page as a `set_all` tells it. */
export type PageAnswer = Omit<Extract<ListUpdate, { readonly func: 'set_all' }>, 'func'>;

export const subscribe = (type: SocksyncGroupType, name: string): SocksyncSubscribe => ({
  func: 'subscribe',
  type,
  name,
});

export const unsubscribe = (type: SocksyncGroupType, name: string): SocksyncUnsubscribe => ({
  func: 'unsubscribe',
  type,
  name,
});

export const getVar = (name: string): SocksyncGetVar => ({ func: 'get', type: 'var', name });

export const getList = (name: string, page: number, pageSize: number): SocksyncGetList => ({
  func: 'get',
  type: 'list',
  name,
  page,
  page_size: pageSize,
});

export const setVar = (name: string, value: Json): SocksyncSetVar => ({ func: 'set', type: 'var', name, value });

export const ofList = (name: string, { func, ...rest }: ListUpdate): Message =>
  ({ func, type: 'list', name, ...rest }) as Message;
