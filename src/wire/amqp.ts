import { randomUUID } from 'node:crypto';
import type { ChannelModel, ConfirmChannel, Message } from 'amqplib';

/** Where messages go, in AMQP 0-9-1. */
export interface AmqpAddress {
  readonly url: string;
  readonly exchange: string;
  readonly routingKey: string;
}

/** What became of a message that was handed to a broker. */
export type Handed = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** A message broker between the suite and the subject. */
export interface Broker {
  readonly address: AmqpAddress;
  /** Hands a message to the exchange, which must be there already; settles when the broker has routed it. Never rejects. */
  publish(body: string): Promise<Handed>;
  /** Leaves the broker, where it was joined. */
  close(): Promise<void>;
}

interface Joined {
  readonly connection: ChannelModel;
  readonly channel: ConfirmChannel;
}

/** A broker that is connected to when it is first needed, and again where the connection was lost. */
export function amqpBroker(address: AmqpAddress): Broker {
  let joining: Promise<Joined> | null = null;
  const join = async (): Promise<Joined> => {
    const { connect } = await import('amqplib');
    const connection = await connect(address.url);
    const channel = await connection.createConfirmChannel();
    const lost = (): void => {
      joining = null;
    };
    // Without listeners an error of the broker would end the process.
    for (const side of [connection, channel]) side.on('error', lost).on('close', lost);
    channel.setMaxListeners(0);
    return { connection, channel };
  };
  return {
    address,
    async publish(body) {
      try {
        joining ??= join();
        const { channel } = await joining;
        return await hand(channel, address, body);
      } catch (error) {
        joining = null;
        return { ok: false, reason: reasonOf(error) };
      }
    },
    async close() {
      const joined = await joining?.catch(() => null);
      // Closed already by the other side: there is nothing left to close.
      await joined?.connection.close().catch(() => undefined);
    },
  };
}

function hand(channel: ConfirmChannel, { exchange, routingKey }: AmqpAddress, body: string): Promise<Handed> {
  return new Promise((resolve) => {
    const refuse = (reason: string): void => resolve({ ok: false, reason });
    const messageId = randomUUID();
    const returned = ({ properties }: Message): void => {
      if (properties.messageId === messageId) refuse(`no queue is bound to the exchange ${exchange}`);
    };
    const closed = (): void => refuse(`the broker closed the channel: is there an exchange ${exchange}?`);
    channel.on('return', returned).once('close', closed);
    const options = { mandatory: true, messageId };
    channel.publish(exchange, routingKey, Buffer.from(body), options, (error: Error | null) => {
      channel.off('return', returned).off('close', closed);
      if (error === null) resolve({ ok: true });
      else refuse(error.message);
    });
  });
}

function reasonOf(error: unknown): string {
  const missing = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
  if (missing) return 'triggers over AMQP need the package amqplib: npm install amqplib';
  return error instanceof Error ? error.message || error.name : String(error);
}
