#!/usr/bin/env bash
# The thousand men on other engines: Node 20, 22 and 24 from the registry, Chromium and Firefox if they are installed.
# Every line has to show the digests committed in test/parity: of the men in one thread and in two, and of one posterior.
set -uo pipefail
cd "$(dirname "$0")/../.."

npx --no-install tsc -p test/parity/tsconfig.json || exit 1
built=out/parity/test/parity
committed=$(cat test/parity/population.sha256)
posterior=$(cat test/parity/posterior.sha256)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
wrong=0
asked=0

compare() { # name, what it told
  asked=$((asked + 1))
  if [ "$2" = "$committed $committed $posterior" ]; then
    echo "same bits    $1"
  else
    wrong=$((wrong + 1))
    echo "OTHER BITS   $1: $2"
  fi
}

compare "Node $(node --version), the one at hand" "$(node $built/print-digests.js 2>&1 | tail -1)"
for version in 20 22 24; do
  if npm install --silent --no-audit --no-fund --prefix "$scratch/$version" "node@$version" >"$scratch/npm.log" 2>&1; then
    node="$scratch/$version/node_modules/node/bin/node"
    compare "Node $("$node" --version)" "$("$node" $built/print-digests.js 2>&1 | tail -1)"
  else
    echo "not to be had  Node $version: $(tail -1 "$scratch/npm.log")"
  fi
done

if command -v chromium >/dev/null; then
  compare "$(chromium --version 2>/dev/null)" "$(node $built/ask-browser.js chromium --headless=new --no-sandbox --disable-gpu --user-data-dir="$scratch/chromium")"
else
  echo "not installed  chromium"
fi
if command -v firefox-esr >/dev/null; then
  mkdir "$scratch/firefox"
  compare "$(firefox-esr --version 2>/dev/null)" "$(node $built/ask-browser.js firefox-esr --headless --no-remote --profile "$scratch/firefox")"
else
  echo "not installed  firefox-esr"
fi

echo "$((asked - wrong)) of $asked engines give the committed bits"
[ "$wrong" -eq 0 ]
