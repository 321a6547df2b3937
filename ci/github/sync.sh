#!/usr/bin/env bash
# Compares the backlog with Jira, or pushes it. Reads BACKLOG, MODE and the JIRA_ variables.
set -uo pipefail

preview="${RUNNER_TEMP:-/tmp}/r2b-preview.md"
result="${RUNNER_TEMP:-/tmp}/r2b-result.json"

if [ "$MODE" = push ]; then
  r2b push "$BACKLOG" --yes --format json >"$result"
  code=$?
  echo "result=$(tr -d '\n' <"$result")" >>"$GITHUB_OUTPUT"
else
  r2b push "$BACKLOG" --dry-run --format md >"$preview"
  code=$?
  [ -s "$preview" ] && cat "$preview" >>"$GITHUB_STEP_SUMMARY"
  [ -s "$preview" ] && echo "preview=$preview" >>"$GITHUB_OUTPUT"
fi

echo "exit-code=$code" >>"$GITHUB_OUTPUT"
case $code in
  0) ;;
  4) echo "::error title=roadmap2backlog::Jira failed on the way. Nothing is lost: run the job again." ;;
  5) echo "::error title=roadmap2backlog::A person must look at this before it is pushed; see the log." ;;
  *) echo "::error title=roadmap2backlog::The files or settings have errors; see the log." ;;
esac
exit "$code"
