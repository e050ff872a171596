#!/bin/sh
# Installs high-templar 3.1.0 into ./.venv. Needs Python 3.11 and the distribution's RabbitMQ.
set -eu
cd "$(dirname "$0")"
[ -x /usr/lib/rabbitmq/bin/rabbitmq-server ] || {
  echo 'RabbitMQ is missing: apt-get install rabbitmq-server' >&2
  exit 1
}
[ ! -x .venv/bin/hypercorn ] || exit 0
PYTHON=${PYTHON:-python3.11}
command -v "$PYTHON" >/dev/null 2>&1 || PYTHON=python3
"$PYTHON" -m venv .venv
.venv/bin/pip -q install --disable-pip-version-check -r requirements.txt
