#!/bin/sh
# Installs what the servers here need and is missing, each into its own folder. Needs Python 3.11 and a package registry.
set -e
cd "$(dirname "$0")"
for setup in */*/setup.sh; do
  echo "$(dirname "$setup"):"
  "$setup"
done
