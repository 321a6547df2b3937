#!/usr/bin/env bash
# Compares the backlog with Jira, or pushes it. Reads BACKLOG, MODE, OPTIONS and the JIRA_ variables.
set -uo pipefail

folder="${RUNNER_TEMP:-/tmp}"
preview="$folder/r2b-preview.md"
result="$folder/r2b-result.json"
log="$folder/r2b-log.txt"
read -ra options <<<"${OPTIONS:-}"

if [ "$MODE" = push ]; then
  r2b push "$BACKLOG" "${options[@]}" --yes --format json >"$result" 2>"$log"
  code=$?
  [ -s "$result" ] || echo '{}' >"$result"
  echo "result=$(tr -d '\n' <"$result")" >>"$GITHUB_OUTPUT"
else
  r2b push "$BACKLOG" "${options[@]}" --dry-run --format md >"$preview" 2>"$log"
  code=$?
  if [ ! -s "$preview" ]; then
    # Else the comment of an earlier run would stay, and be taken for this one's.
    printf '%s\n' '<!-- roadmap2backlog:push -->' '### Backlog → Jira' '' \
      "Nothing could be compared (exit code $code); the log of the job says why." >"$preview"
  fi
  cat "$preview" >>"$GITHUB_STEP_SUMMARY"
  echo "preview=$preview" >>"$GITHUB_OUTPUT"
fi
cat "$log" >&2

echo "exit-code=$code" >>"$GITHUB_OUTPUT"
why=$(grep -E '^(failed|refused): ' "$log" || grep -E '(^|: )error\[R[0-9]+\] ' "$log")
why=$(head -n 1 <<<"$why" | sed -e 's/%/%25/g' -e 's/\r/%0D/g')
case $code in
  0) ;;
  4) echo "::error title=roadmap2backlog::Nothing is lost: once the reason is gone, run the job again. ${why:-See the log.}" ;;
  5) echo "::error title=roadmap2backlog::A person must look at this before it is pushed. ${why:-See the log.}" ;;
  *) echo "::error title=roadmap2backlog::The files or settings have errors. ${why:-See the log.}" ;;
esac
exit "$code"
