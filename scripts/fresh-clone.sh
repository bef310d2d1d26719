#!/usr/bin/env bash
# Tries what is committed as a newcomer would: a clone of HEAD, an empty HOME, the README's two commands, then every
# check. If your package index is set up in your HOME, name its files first:
#   NPM_CONFIG_USERCONFIG=~/.npmrc PIP_CONFIG_FILE=~/.config/pip/pip.conf scripts/fresh-clone.sh
set -euo pipefail

repository=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/home"
git clone --quiet "$repository" "$folder/clone"
cd "$folder/clone"
export HOME="$folder/home"
unset XDG_CACHE_HOME XDG_CONFIG_HOME XDG_DATA_HOME

echo "== npm run demo"
time npm run demo
# Runs the second command, npm cit, first of all.
time .ci/run

changed=$(git status --porcelain)
if [ -n "$changed" ]; then
  printf 'The commands changed or left these files:\n%s\n' "$changed"
  exit 1
fi
