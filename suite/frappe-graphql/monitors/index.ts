import type { Monitor } from '../../../src/judge/monitor.js';
import { graphqlWsClient } from './graphql-ws-client.js';
import { graphqlWsMessages } from './graphql-ws-messages.js';
import { graphqlWsOperations } from './graphql-ws-operations.js';
import { httpAnswer } from './http-answer.js';
import { socketioClient } from './socketio-client.js';
import { socketioEvents } from './socketio-events.js';

/** What watches every connection, whatever a scenario is about; clients are judged in recordings. */
export const monitors: readonly Monitor[] = [
  httpAnswer,
  socketioEvents,
  socketioClient,
  graphqlWsMessages,
  graphqlWsOperations,
  graphqlWsClient,
];
