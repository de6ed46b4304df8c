#!/usr/bin/env bash
# analyse.sh BUILD SOURCE ANALYSER [OPTION…]: runs the analyser over one source, unless it has found
# nothing in the same text before, in this tree or another: as ccache does for the compiler. The text is
# all that the compiler reads, comments too (they may silence a finding), wherever the tree lies; beside
# it the rules, the options and the analyser's version count.
set -euo pipefail
build=$1 source=$2
shift 2
root=$(cd "$(dirname "$0")/.." && pwd)
known=${XDG_CACHE_HOME:-$HOME/.cache}/yibao-analysis
mkdir -p "$known"

compile=$(grep -F -- " -c $source\"" "$build/compile_commands.json" |
    sed -n 's/^ *"command": "\(.*\)",*$/\1/p' | sed 's/\\\(.\)/\1/g')
[[ $compile ]] || { echo "analyse.sh: $build/compile_commands.json has no $source" >&2 && exit 1; }
key=$({
    (cd "$build" && eval "${compile% -o * -c *} -E -P -C '$source'") | sed "s|$root|.|g"
    cat "$root/.clang-tidy"
    "$1" --version
    printf '%s\n' "${@:2}"
} | sha256sum)
entry=$known/${key%% *}

if [[ ! -f $entry ]]; then
    # What it says beside its findings ("9 warnings suppressed") counts only when it fails.
    "$@" -p "$build" "$source" 2>"$entry.$$" || { cat "$entry.$$" && rm "$entry.$$" && exit 1; }
    rm "$entry.$$"
fi
touch "$entry"
