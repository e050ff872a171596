#!/bin/sh
# Installs high-templar 2.5.0 into ./.venv. Needs Python 3.7: in PYTHON, on the path, or pyenv's.
set -eu
cd "$(dirname "$0")"
[ ! -x .venv/bin/python ] || exit 0
PYTHON=${PYTHON:-}
[ -n "$PYTHON" ] || PYTHON=$(command -v python3.7 2>/dev/null) || true
"${PYTHON:-none}" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 7))' 2>/dev/null ||
  PYTHON=$(ls "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.7.*/bin/python 2>/dev/null | tail -n 1)
[ -n "$PYTHON" ] || {
  echo 'needs Python 3.7: set PYTHON' >&2
  exit 1
}
"$PYTHON" -m venv .venv
.venv/bin/pip -q install --disable-pip-version-check -r requirements.txt
