"""The published gateway 2.5.0, configured and served the way its own test application does it."""
from gevent import monkey
monkey.patch_all()

import os  # noqa: E402
import sys  # noqa: E402

from gevent import pywsgi  # noqa: E402
from geventwebsocket.handler import WebSocketHandler  # noqa: E402
from high_templar.main import create_app  # noqa: E402


class Settings:
    API_URL = os.environ['API_URL']


app = create_app(Settings)

if __name__ == '__main__':
    address = ('127.0.0.1', int(sys.argv[1]))
    pywsgi.WSGIServer(address, app, handler_class=WebSocketHandler).serve_forever()
