#!/bin/sh
# serve.sh PORT: the gateway and its trigger on 127.0.0.1; API_URL is what it asks.
cd "$(dirname "$0")" || exit 1
exec .venv/bin/python app.py "$1"
