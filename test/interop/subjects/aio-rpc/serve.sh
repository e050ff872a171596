#!/bin/sh
# serve.sh PORT: the independent server, in the foreground, on 127.0.0.1:PORT. SUBJECT_BUG=NAME makes it wrong in one way.
cd "$(dirname "$0")"
exec .venv/bin/python server.py --port "${1:?usage: serve.sh PORT}" ${SUBJECT_BUG:+--bug "$SUBJECT_BUG"}
