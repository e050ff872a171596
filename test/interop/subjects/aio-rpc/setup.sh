#!/bin/sh
# Installs what the server needs into ./.venv
set -e
cd "$(dirname "$0")"
[ -x .venv/bin/python ] || "${PYTHON:-python3}" -m venv .venv
.venv/bin/pip install -q --disable-pip-version-check -r requirements.txt
.venv/bin/python -c 'import aiohttp; print("aiohttp", aiohttp.__version__)'
