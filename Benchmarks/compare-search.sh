#!/usr/bin/env bash
# Times the whole process of a search against recollq on the same files, in one run.
# Needs hyperfine and recollcmd, and installs them on Debian where they are missing.
set -euo pipefail
cd "$(dirname "$0")/.."
query=${1:-机井}

install() {
  command -v "$1" >/dev/null && return
  echo "Installing $2 with apt-get"
  sudo=$([ "$(id -u)" = 0 ] || echo sudo)
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -q -y "$2" >/dev/null
}
install hyperfine hyperfine
install recollq recollcmd

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/recoll"
printf 'topdirs = %s\ncjkngramlen = 2\n' "$PWD/corpus" > "$work/recoll/recoll.conf"
recollindex -c "$work/recoll" >/dev/null 2>&1
.build/release/minqing index --rebuild --quiet --index "$work/index"
hyperfine -N -i --warmup 5 --runs 40 --style basic \
  ".build/release/minqing search $query --index $work/index" \
  "recollq -c $work/recoll $query"
