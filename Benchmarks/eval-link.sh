#!/bin/sh
# Linking and grouping of messages whose problem is known, with the peers in the same run.
# Usage: Benchmarks/eval-link.sh [FILE or FOLDER]...   (besides ../shared/eval/link-dev)
# Needs python3 with venv and a C++ compiler; jieba and scikit-learn go into .build/eval.
set -eu
cd "$(dirname "$0")/.."
program=${MINQING:-.build/release/minqing}
tools=.build/eval
mkdir -p "$tools"
if [ ! -x "$tools/venv/bin/python" ]; then
  python3 -m venv "$tools/venv"
fi
"$tools/venv/bin/python" -c 'import jieba, sklearn' 2>/dev/null ||
  "$tools/venv/bin/pip" -q install jieba scikit-learn
if [ ! -x "$tools/eset" ] || [ Benchmarks/eset.cpp -nt "$tools/eset" ]; then
  c++ -O2 -o "$tools/eset" Benchmarks/eset.cpp $(pkg-config --cflags --libs xapian-core)
fi
if [ -d ../shared/eval/link-dev ]; then
  set -- ../shared/eval/link-dev "$@"
elif [ $# -eq 0 ]; then
  echo "eval-link: ../shared/eval/link-dev is not here, and no file was named." >&2
  exit 0
fi
exec "$tools/venv/bin/python" Benchmarks/eval_link.py "$program" "$tools/eset" "$@"
