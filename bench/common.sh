# What the scripts of this folder share, to be sourced.

usage() { echo "$0: $*" >&2 && exit 2; }

# options NAMES ARGUMENT…: sets the variable of that name for each --name VALUE; each has a default.
options() {
    local known=" $1 "
    shift
    while (($#)); do
        [[ $1 == --* && $known == *" ${1#--} "* ]] || usage "$1 is unknown"
        [[ $# -ge 2 ]] || usage "$1 needs a value"
        printf -v "${1#--}" '%s' "$2"
        shift 2
    done
}

# The server that is measured; 0: none.
server=0
stop() {
    ((server == 0)) && return
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
    server=0
}
