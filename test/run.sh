#!/usr/bin/env bash
# Everything a change has to pass: types, style, nothing unused, tests. The last line counts them all.
set -uo pipefail
cd "$(dirname "$0")/.."

bash test/debian-packages.sh

passed=0
failed=0
check() {
  echo "== $1"
  shift
  if "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
}
check "types" npx --no-install tsc --noEmit
check "types of the web app" npm run --silent check:web
check "style" npx --no-install biome check --max-diagnostics=30 .
check "nothing unused" npx --no-install knip --no-config-hints

echo "== tests"
report=out/vitest.json
mkdir -p out && rm -f "$report"
npx --no-install vitest run --reporter=dot --reporter=json --outputFile.json="$report"
tests=$?

# A file that cannot even be loaded counts as one failure; so does a run that ended without a report.
read -r tests_passed tests_failed < <(node -e '
  let report;
  try { report = JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8")); } catch { console.log("0 1"); process.exit(); }
  const unloaded = report.testResults.filter((file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"));
  console.log(report.numPassedTests, report.numFailedTests + unloaded.length);
' "$report")
[ "$tests" -ne 0 ] && [ "$tests_failed" -eq 0 ] && tests_failed=1
passed=$((passed + tests_passed))
failed=$((failed + tests_failed))

echo
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
