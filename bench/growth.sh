#!/usr/bin/env bash
# Measures whether a store that grows stays fast: fills it with durable purchases over HTTP up to each
# step, and there measures rate, latency, look-ups and size. Prints rows of Markdown for
# docs/benchmarks.md; progress goes to standard error.
#
#   bench/growth.sh [--store URL] [--steps "0 1000000 …"] [--persons N] [--seconds N] [--rate N]
#                   [--lookups N] [--connections N] [--folder DIR] [--program FILE] [--keep]
#
# Without --store the store is a file in DIR; else an empty PostgreSQL database, asked with psql.
# --rate is the load, in purchases a second, at which the latency is taken. The 10 million of the
# usual steps take an hour and 25 GB.
set -euo pipefail
cd "$(dirname "$0")/.."

store='' steps='0 1000000 3000000 10000000' persons=200000 seconds=20 rate=2000 lookups=300
connections=256 folder=build/growth-data program=build/yibao keep=
while (($#)); do
    [[ $1 == --keep ]] && keep=1 && shift && continue
    [[ $# -ge 2 ]] || { echo "bench/growth.sh: $1 needs a value" >&2 && exit 2; }
    case $1 in
        --store) store=$2 ;;
        --steps) steps=$2 ;;
        --persons) persons=$2 ;;
        --seconds) seconds=$2 ;;
        --rate) rate=$2 ;;
        --lookups) lookups=$2 ;;
        --connections) connections=$2 ;;
        --folder) folder=$2 ;;
        --program) program=$2 ;;
        *) echo "bench/growth.sh: $1 is unknown" >&2 && exit 2 ;;
    esac
    shift 2
done

server=0
stop() {
    ((server == 0)) && return
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
    server=0
}
trap 'stop; [[ $keep ]] || rm -rf "$folder" "$folder.out"' EXIT

say() { printf '%s %s\n' "$(date +%T)" "$*" >&2; }

start() {
    "$program" demo --data "$folder" ${store:+--store "$store"} --port 0 --log-level warn >"$folder.out" &
    server=$!
    until url=$(sed -n 's/^.*is served at \(http.*\)$/\1/p' "$folder.out") && [[ $url ]]; do
        kill -0 "$server" || exit 3
        sleep 0.05
    done
}

load() {
    "$program" demo-hospital --data "$folder" --url "$url" --kind purchases --json --connections "$connections" "$@"
}

ask() { # SQL: answers with tabs between the columns
    if [[ $store ]]; then
        psql -X -q -A -t -F $'\t' -d "$store" -c "$1"
    else
        sqlite3 -readonly -separator $'\t' "file:$folder/yibao.db?mode=ro" "$1"
    fi
}

# Bytes of the whole store, with its log.
size() {
    if [[ $store ]]; then
        ask 'SELECT pg_database_size(current_database())'
    else
        cat "$folder"/yibao.db "$folder"/yibao.db-wal 2>/dev/null | wc -c
    fi
}

figure() { sed -n "s/.*\"$1\":\([0-9.]*\).*/\1/p" <<<"$2"; } # NAME JSON

# Settlements from all ages of the store: ids ascend in time, so evenly over their range.
sample() {
    local first last
    IFS=$'\t' read -r first last < <(ask 'SELECT min(id), max(id) FROM settlement')
    for ((i = 0; i < lookups; ++i)); do
        ask "SELECT id, visit, person, institution FROM settlement
             WHERE id >= $((first + (last - first) / lookups * i)) AND kind = 1 ORDER BY id LIMIT 1"
    done
}

# INFNO INPUT…: milliseconds of each, one connection, one after the other.
times() {
    local infno=$1 number=0 url_list=$folder/requests institution input
    : >"$url_list"
    while IFS=$'\t' read -r institution input; do
        number=$((number + 1))
        printf 'next\nurl = "%s/fsi/api/rsfComIfsService/callService"\nheader = "Content-Type: application/json"\n' "$url"
        printf 'output = "/dev/null"\nwrite-out = "%%{time_total}\\n"\ndata-binary = "%s"\n' "$(
            printf '{"infno":"%s","msgid":"%s%s%04d","mdtrtarea_admvs":"","insuplc_admdvs":"","recer_sys_code":"YIBAO","infver":"V1.0","opter_type":"1","opter":"bench","opter_name":"bench","inf_time":"%s","fixmedins_code":"%s","fixmedins_name":"","sign_no":"","input":%s}' \
                "$infno" "$institution" "$(TZ=CST-8 date +%Y%m%d%H%M%S)" "$((number % 10000))" \
                "$(TZ=CST-8 date '+%F %T')" "$institution" "$input" | sed 's/"/\\"/g'
        )"
    done >"$url_list"
    sed -i 1d "$url_list" # nothing stands before the first `next`
    curl -sS --config "$url_list" | awk '{print $1 * 1000}' | sort -g |
        awk '{v[NR] = $1} END {printf "%.1f / %.1f / %.1f", v[int((NR + 1) / 2)], v[int(NR * 0.99)], v[NR]}'
}

by_settlement() {
    awk -F '\t' '{printf "%s\t{\"data\":{\"psn_no\":\"%s\",\"setl_id\":\"%s\",\"mdtrt_id\":\"%s\"}}\n", $4, $3, $1, $2}' "$folder/sample"
}

measure() { # SETTLEMENTS
    local fast slow count
    fast=$(load --seconds "$seconds")
    slow=$(load --seconds "$seconds" --rate "$rate")
    say "$fast" && say "$slow"
    sample >"$folder/sample"
    count=$(ask 'SELECT count(*) FROM settlement')
    printf '| %s | %.0f/s | %s / %s ms | %s | %s | %.1f GB | %.2f KB |\n' "$count" \
        "$(figure bills_per_second "$fast")" "$(figure p50 "$slow")" "$(figure p99 "$slow")" \
        "$(by_settlement | times 5203)" "$(by_settlement | times 5204)" \
        "$(awk -v b="$(size)" 'BEGIN {print b / 1e9}')" \
        "$(awk -v b="$(size)" -v e="$empty" -v n="$count" 'BEGIN {print n ? (b - e) / n / 1000 : 0}')"
}

rm -rf "$folder"
"$program" demo --data "$folder" ${store:+--store "$store"} --persons "$persons" --create-only >&2
empty=$(size)
start
printf 'Machine: %s, %s cores; %s; %s persons; %s.\n\n' "$(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -1)" \
    "$(nproc)" "$([[ $store ]] && echo PostgreSQL || echo SQLite)" "$persons" "$(date -u +%F)"
echo "| settlements | purchases | p50 / p99 at $rate/s | 5203: p50 / p99 / max, ms | 5204: p50 / p99 / max, ms | store | a settlement |"
echo '| --- | --- | --- | --- | --- | --- | --- |'
for step in $steps; do
    missing=$((step - $(ask 'SELECT count(*) FROM settlement')))
    if ((missing > 0)); then
        say "filling up to $step"
        say "$(load --visits "$missing")"
    fi
    measure
done
stop
say "$("$program" verify --store "${store:-sqlite:$folder/yibao.db}" 2>&1 | tail -1)"
