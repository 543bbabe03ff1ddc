#!/usr/bin/env bash
# Measures indexing and search on law texts beside Recoll and stock scriptindex, in one run, then
# the parts inside the process.
#
# Usage: measure.sh LAWS.jsonl.xz [FOLDER]
#
# FOLDER keeps corpus and indexes for the next run; without it they go when the run ends. Needs
# hyperfine, recollcmd and xapian-omega, and installs them on Debian where they are missing.
set -euo pipefail
cd "$(dirname "$0")/.."
laws=${1:?name a file of law texts, one JSON object a line, compressed with xz}
if [ -n "${2:-}" ]; then
  work=$(mkdir -p "$2" && cd "$2" && pwd)
else
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
fi
minqing=$PWD/.build/release/minqing

install() {
  command -v "$1" >/dev/null && return
  echo "Installing $2 with apt-get"
  sudo=$([ "$(id -u)" = 0 ] || echo sudo)
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -q -y "$2" >/dev/null
}
install hyperfine hyperfine
install recollq recollcmd
install scriptindex xapian-omega

[ -d "$work/corpus" ] ||
  Benchmarks/make-law-corpus.py "$laws" "$work/corpus" --text "$work/dump"
records=$(find "$work/corpus" -type f | wc -l)
bytes=$(find "$work/corpus" -type f -printf '%s\n' | awk '{ sum += $1 } END { print sum }')
printf '%s records, %.1f MB, %s processors\n\n' "$records" "$(bc <<<"scale=1; $bytes / 1000000")" "$(nproc)"

# report NAME FOLDER COMMAND… : wall and processor time of an indexer, and the size of its index.
report() {
  local name=$1 folder=$2
  shift 2
  local TIMEFORMAT='%R %U %S'
  local took
  took=$( { time "$@" >/dev/null 2>&1; } 2>&1 | tail -1)
  awk -v name="$name" -v bytes="$bytes" -v size="$(du -sm "$folder" | cut -f1)" '{
    printf "%-28s %7.1f s  %5.2f MB/s  processor %7.1f s  index %4d MB\n",
      name, $1, bytes / 1e6 / $1, $2 + $3, size }' <<<"$took"
}

echo "Full index:"
rm -rf "$work/index" "$work/script" "$work/recoll"
report "minqing" "$work/index" \
  "$minqing" index --rebuild --quiet --corpus "$work/corpus" --index "$work/index"
# As Recoll's and our index hold every substring of two characters and more, so does this one.
printf 'text : index\nid : boolean=Q unique=Q field\n' >"$work/script.index"
report "scriptindex, CJK n-grams" "$work/script" \
  env XAPIAN_CJK_NGRAM=1 scriptindex "$work/script" "$work/script.index" "$work/dump"
mkdir "$work/recoll"
printf 'topdirs = %s\ncjkngramlen = 2\n' "$work/corpus" >"$work/recoll/recoll.conf"
report "recollindex, cjkngramlen=2" "$work/recoll" recollindex -c "$work/recoll"

echo
echo "Update, whole process:"
record=$(find "$work/corpus" -type f | sort | sed -n 777p)
hyperfine -N -i --warmup 1 --runs 10 --style basic \
  "$minqing index --corpus $work/corpus --index $work/index" 2>/dev/null
hyperfine -N -i --warmup 1 --runs 10 --style basic \
  --prepare "sh -c 'echo 机井修好了。 >>\"$record\"'" \
  "$minqing index --corpus $work/corpus --index $work/index" 2>/dev/null

echo "Search, whole process:"
hyperfine -N -i --warmup 5 --runs 40 --style basic \
  "$minqing search 饮水 --corpus $work/corpus --index $work/index" \
  "$minqing search 环境保护 --corpus $work/corpus --index $work/index" \
  "recollq -c $work/recoll 饮水" "recollq -c $work/recoll 环境保护" 2>/dev/null

echo "Inside the process:"
MINQING_BENCH=$work swift package --package-path Benchmarks benchmark --no-progress
