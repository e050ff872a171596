#!/bin/bash
# serve.sh GATEWAY AMQP DISTRIBUTION EPMD: four free ports of 127.0.0.1; API_URL is what the gateway asks.
set -eu
cd "$(dirname "$0")"
PORT=$1 AMQP_PORT=$2 DIST_PORT=$3 EPMD_PORT=$4
RUN=$(mktemp -d)
PIDS=
stop() {
  trap - EXIT INT TERM
  for pid in $PIDS; do kill -TERM -- "-$pid" 2>/dev/null || true; done
  wait
  rm -rf "$RUN"
}
trap 'stop; exit 0' INT TERM
trap stop EXIT
start() { log=$1; shift; setsid "$@" >"$RUN/$log.log" 2>&1 & PIDS="$! $PIDS"; }

# A node of its own: data, cookie and port mapper, and one scheduler.
cat >"$RUN/rabbitmq.conf" <<C
listeners.tcp.1 = 127.0.0.1:$AMQP_PORT
default_user = rabbitmq
default_pass = rabbitmq
C
echo '[].' >"$RUN/plugins"
start epmd epmd -address 127.0.0.1 -port "$EPMD_PORT"
start rabbitmq env HOME="$RUN" ERL_EPMD_ADDRESS=127.0.0.1 ERL_EPMD_PORT="$EPMD_PORT" \
  RABBITMQ_CONF_ENV_FILE=/dev/null RABBITMQ_CONFIG_FILE="$RUN/rabbitmq" \
  RABBITMQ_NODENAME="peer$PORT@localhost" RABBITMQ_DIST_PORT="$DIST_PORT" \
  RABBITMQ_MNESIA_BASE="$RUN/mnesia" RABBITMQ_LOG_BASE="$RUN" RABBITMQ_LOGS=- RABBITMQ_PID_FILE="$RUN/pid" \
  RABBITMQ_ENABLED_PLUGINS_FILE="$RUN/plugins" \
  RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS='+S 1:1 -kernel inet_dist_use_interface {127,0,0,1}' \
  /usr/lib/rabbitmq/bin/rabbitmq-server

export API_URL AMQP_HOST="127.0.0.1:$AMQP_PORT"
start gateway .venv/bin/hypercorn -b "127.0.0.1:$PORT" app:app

.venv/bin/python ready.py "$PORT" "amqp://rabbitmq:rabbitmq@127.0.0.1:$AMQP_PORT/" || { tail -n 20 "$RUN"/*.log >&2; exit 1; }
echo ready
wait
