import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { amqpBroker } from '../../src/wire/amqp.js';

type Confirm = (error: Error | null) => void;

/** What was handed to the client of a broker. */
interface Published {
  readonly exchange: string;
  readonly routingKey: string;
  readonly body: string;
  readonly options: { readonly mandatory: boolean; readonly messageId: string };
}

/** What a channel does with a message: it is confirmed unless this says otherwise. */
type Handling = (channel: EventEmitter, message: Published, confirm: Confirm) => void;

const state = vi.hoisted(() => ({
  connect: (): Promise<unknown> => Promise.reject(new Error('not set')),
}));
vi.mock('amqplib', () => ({ connect: () => state.connect() }));

const address = { url: 'amqp://127.0.0.1/', exchange: 'hightemplar', routingKey: '*' };
const published: Published[] = [];
let connections: EventEmitter[] = [];
let closes: (() => Promise<void>)[] = [];
let handle: Handling = (_, __, confirm) => confirm(null);

/** A connection to a broker that is not there. */
async function connected(): Promise<unknown> {
  const publish = (
    exchange: string,
    routingKey: string,
    content: Buffer,
    options: Published['options'],
    confirm: Confirm,
  ) => {
    const message = { exchange, routingKey, body: content.toString('utf8'), options };
    published.push(message);
    handle(channel, message, confirm);
    return true;
  };
  const channel = Object.assign(new EventEmitter(), { publish });
  const connection = Object.assign(new EventEmitter(), {
    createConfirmChannel: async () => channel,
    close: () => (closes.shift() ?? (async () => undefined))(),
  });
  connections.push(connection);
  return connection;
}

beforeEach(() => {
  state.connect = connected;
  handle = (_, __, confirm) => confirm(null);
});
afterEach(() => {
  published.splice(0);
  connections = [];
  closes = [];
});

describe('a message that is handed to a broker', () => {
  it('is published where the address says, to be returned where no queue takes it', async () => {
    const broker = amqpBroker(address);
    expect(await broker.publish('{"a":"Ü"}')).toEqual({ ok: true });
    const [message] = published;
    expect(message).toMatchObject({ exchange: 'hightemplar', routingKey: '*', body: '{"a":"Ü"}' });
    expect(message?.options.mandatory).toBe(true);
  });

  it('goes over one connection, that of all before it', async () => {
    const broker = amqpBroker(address);
    await Promise.all(['1', '2', '3'].map((body) => broker.publish(body)));
    expect(connections).toHaveLength(1);
    expect(published.map(({ body }) => body)).toEqual(['1', '2', '3']);
    expect(new Set(published.map(({ options }) => options.messageId)).size).toBe(3);
  });

  it('is refused where no queue is bound', async () => {
    handle = (channel, { options }, confirm) => {
      channel.emit('return', { properties: options });
      confirm(null);
    };
    expect(await amqpBroker(address).publish('x')).toEqual({
      ok: false,
      reason: 'no queue is bound to the exchange hightemplar',
    });
  });

  it('is not refused because another one was returned', async () => {
    const open: Confirm[] = [];
    handle = (channel, { body, options }, confirm) => {
      open.push(confirm);
      if (body !== 'second') return;
      channel.emit('return', { properties: options });
      for (const one of open) one(null);
    };
    const broker = amqpBroker(address);
    const both = await Promise.all(['first', 'second'].map((body) => broker.publish(body)));
    expect(both.map(({ ok }) => ok)).toEqual([true, false]);
  });

  it('is refused where the broker closes the channel, as it does where there is no such exchange', async () => {
    handle = (channel) => void channel.emit('close');
    const handed = await amqpBroker(address).publish('x');
    expect(handed).toEqual({ ok: false, reason: 'the broker closed the channel: is there an exchange hightemplar?' });
  });

  it('is refused where the broker does not confirm it', async () => {
    handle = (_, __, confirm) => confirm(new Error('message nacked'));
    expect(await amqpBroker(address).publish('x')).toEqual({ ok: false, reason: 'message nacked' });
  });

  it('is refused where there is no broker, and tried again with the next one', async () => {
    const broker = amqpBroker(address);
    state.connect = () => Promise.reject(new Error('connect ECONNREFUSED 127.0.0.1:5672'));
    expect(await broker.publish('x')).toEqual({ ok: false, reason: 'connect ECONNREFUSED 127.0.0.1:5672' });
    state.connect = connected;
    expect(await broker.publish('x')).toEqual({ ok: true });
  });
});

describe('a connection to a broker', () => {
  it('is not made before the first message', async () => {
    const broker = amqpBroker(address);
    await broker.close();
    expect(connections).toEqual([]);
  });

  it.each(['error', 'close'])('is made again after its %s', async (event) => {
    const broker = amqpBroker(address);
    await broker.publish('1');
    connections[0]?.emit(event, new Error('lost'));
    expect(await broker.publish('2')).toEqual({ ok: true });
    expect(connections).toHaveLength(2);
  });

  it('is closed with the broker, also where the other side has closed it already', async () => {
    const broker = amqpBroker(address);
    await broker.publish('1');
    let asked = 0;
    closes.push(async () => {
      asked++;
      throw new Error('Connection closed');
    });
    await broker.close();
    expect(asked).toBe(1);
  });
});
