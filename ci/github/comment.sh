#!/usr/bin/env bash
# Writes the preview as a comment on the pull request, or edits the one that is there.
# Reads PREVIEW (a file that begins with a hidden marker), PULL, GITHUB_REPOSITORY and GH_TOKEN.
set -euo pipefail

marker=$(head -n 1 "$PREVIEW")
comments="repos/$GITHUB_REPOSITORY/issues/$PULL/comments"
mine=$(gh api "$comments" --paginate --jq ".[] | select(.body | startswith(\"$marker\")) | .id" | head -n 1)

if [ -n "$mine" ]; then
  gh api --silent --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$mine" --field "body=@$PREVIEW"
else
  gh api --silent --method POST "$comments" --field "body=@$PREVIEW"
fi
