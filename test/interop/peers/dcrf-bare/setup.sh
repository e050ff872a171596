#!/bin/sh
# The server is that of ../dcrf.
exec "$(dirname "$0")/../dcrf/setup.sh"
