#!/bin/sh
# Installs the pinned packages into ./node_modules.
set -eu
cd "$(dirname "$0")"
npm ci --no-audit --no-fund --silent
npm ls --depth 0
