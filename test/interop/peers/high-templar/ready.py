"""Ends with 0 once the gateway takes connections and listens to the broker."""
import asyncio
import sys

import aio_pika
import aiohttp


async def is_bound(amqp_url):
    """A trigger for no room, which counts in the gateway's status and nowhere else, finds a queue."""
    connection = await aio_pika.connect(amqp_url)
    async with connection:
        channel = await connection.channel(publisher_confirms=True, on_return_raises=True)
        exchange = await channel.get_exchange('hightemplar', ensure=True)
        message = aio_pika.Message(b'{"rooms": [], "data": null}')
        await exchange.publish(message, '*', mandatory=True)


async def main(port, amqp_url):
    for _ in range(200):
        try:
            await is_bound(amqp_url)
            async with aiohttp.ClientSession() as session:
                async with session.get(f'http://127.0.0.1:{port}/') as response:
                    if response.status == 404:
                        return 0
        except (OSError, aiohttp.ClientError, aio_pika.exceptions.AMQPError):
            pass
        await asyncio.sleep(0.3)
    return 1

sys.exit(asyncio.run(main(sys.argv[1], sys.argv[2])))
