"""The published gateway, configured. Nothing in here touches the protocol."""
import os

from high_templar.main import create_app


class Settings:
    API_URL = os.environ['API_URL']
    USER_ID_PATH = ['user', 'data', 'id']
    CONNECTION_HEADERS = {}
    RABBITMQ = {
        'enabled': True,
        'exchange_name': 'hightemplar',
        'username': 'rabbitmq',
        'password': 'rabbitmq',
        # It becomes a part of a URL, so it may carry a port.
        'host': os.environ['AMQP_HOST'],
    }


app = create_app(Settings)
