#!/bin/sh
# How well questions find their passage, Minqing and its peers in the same run.
# Usage: Benchmarks/eval.sh [FOLDER]   (default ../shared/eval/cmrc2018)
# Needs python3 with venv; jieba goes into .build/eval, python3-xapian comes from Debian.
set -eu
cd "$(dirname "$0")/.."
data=${1:-../shared/eval/cmrc2018}
if [ ! -d "$data" ]; then
  echo "eval: $data is not here; name a folder with passages, queries and qrels." >&2
  exit 0
fi
tools=.build/eval
mkdir -p "$tools"
[ -x "$tools/venv/bin/python" ] || python3 -m venv "$tools/venv"
"$tools/venv/bin/python" -c 'import jieba' 2>/dev/null || "$tools/venv/bin/pip" -q install jieba
if ! /usr/bin/python3 -c 'import xapian' 2>/dev/null; then
  echo "Installing python3-xapian with apt-get"
  sudo=$([ "$(id -u)" = 0 ] || echo sudo)
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -q -y python3-xapian >/dev/null
fi
program=${MINQING:-.build/release/minqing}
"$tools/venv/bin/python" Benchmarks/eval_search.py "$program" "$data" --without xapian
# Debian's module belongs to Debian's interpreter.
/usr/bin/python3 Benchmarks/eval_search.py "$program" "$data" --without minqing --without jieba
