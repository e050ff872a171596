import * as aioRpc from './aio-rpc.js';
import * as dcrf from './dcrf.js';
import * as socketio from './frappe-graphql-socketio.js';
import * as graphqlWs from './frappe-graphql-ws.js';
import * as highTemplar from './high-templar.js';
import * as sockSync from './socksync.js';
import type { Pretender, Speech } from './speech.js';

const byHand: Readonly<Record<string, { readonly speech: Speech; readonly pretenders: readonly Pretender[] }>> = {
  socksync: sockSync,
  'aio-rpc': aioRpc,
  'high-templar': highTemplar,
  dcrf,
  'frappe-graphql/socketio': socketio,
  'frappe-graphql/graphql-ws': graphqlWs,
};

/** What tests speak by hand of what is judged under an id. Throws where they have not learnt it. */
export function spokenByHand(id: string): { readonly speech: Speech; readonly pretenders: readonly Pretender[] } {
  const found = byHand[id];
  if (found === undefined) throw new Error(`no test speaks ${id} by hand: it has no nulls and no pretenders`);
  return found;
}
