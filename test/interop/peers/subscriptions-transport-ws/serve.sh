#!/bin/sh
# serve.sh PORT : the published server on 127.0.0.1:PORT with its documents as they are at first, in the foreground.
# KEEPALIVE_MS: how often it sends a `ka` (10000).
set -eu
PORT="${1:?usage: serve.sh PORT}"
cd "$(dirname "$0")"
exec node fixture/serve.js "$PORT"
