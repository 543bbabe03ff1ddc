#!/bin/sh
# Builds the documentation of the libraries with the compiler's own docc, offline, and fails where
# a link leads nowhere or a public type stands under no topic. All libraries are one archive, so
# that they can refer to one another. Usage: Tools/docs.sh FOLDER
set -eu
cd "$(dirname "$0")/.."
out=${1:-.build/docs}
work=.build/docs-work
modules=.build/debug/Modules
rm -rf "$work" "$out"
mkdir -p "$work/symbols" "$work/minqing.docc"

# The C modules that the libraries import: ours, the system's, those of packages.
includes=""
for map in Sources/C*/module.modulemap .build/debug/C*.build/module.modulemap \
    .build/checkouts/*/Sources/*/include/module.modulemap; do
  includes="$includes -I $(dirname "$map")"
done
target=$(swift -print-target-info | sed -n 's/.*"unversionedTriple": "\(.*\)".*/\1/p')

libraries=""
for catalog in Sources/*/*.docc; do
  name=$(basename "$catalog" .docc)
  libraries="$libraries $name"
  cp "$catalog"/*.md "$work/minqing.docc/"
  # shellcheck disable=SC2086 # each of the includes is a word
  swift symbolgraph-extract -module-name "$name" -I "$modules" $includes -target "$target" \
    -minimum-access-level public -skip-synthesized-members -skip-inherited-docs \
    -output-dir "$work/symbols"
done

docc convert "$work/minqing.docc" --additional-symbol-graph-dir "$work/symbols" \
  --fallback-display-name Minqing --fallback-bundle-identifier minqing \
  --output-path "$out" --warnings-as-errors

status=0
for name in $libraries; do
  page=$out/data/documentation/$(echo "$name" | tr '[:upper:]' '[:lower:]').json
  # docc groups by kind what no topic names.
  if grep -q '"generated":true' "$page"; then
    echo "docs: Sources/$name/$name.docc/$name.md names not all public symbols under its topics:" >&2
    grep -o '"generated":true[^]]*\]' "$page" >&2
    status=1
  fi
done
[ "$status" = 0 ] && echo "docs: $(echo "$libraries" | wc -w) libraries in $out; see it with: python3 -m http.server -d $out"
exit "$status"
