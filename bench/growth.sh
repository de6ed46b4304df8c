#!/usr/bin/env bash
# Measures whether a store that grows for years stays fast. Settles the first 200,000 purchases over
# HTTP as they come, then lets the database multiply them, each copy a month earlier, and at each step
# measures rate, latency, look-ups and size. Prints rows of Markdown for docs/benchmarks.md; progress
# goes to standard error.
#
#   bench/growth.sh [--keep] [--store URL] [--steps "0 1000000 …"] [--persons N] [--base N] [--seconds N]
#                   [--rate N] [--lookups N] [--connections N] [--folder DIR] [--program FILE]
#
# Without --store the store is a file in DIR; else an empty PostgreSQL database, asked with psql.
# --rate is the load, in purchases a second, at which the latency is taken. The copies are right in
# all that size and speed depend on (rows, keys, indexes, years); their seals are those of the first
# month, so `yibao verify` is run before them, not after. The 10 million of the usual steps take 25 GB.
# QUIET names a command that is run with `stop` before and `go` after what is timed.
set -euo pipefail
cd "$(dirname "$0")/.."

store='' steps='0 1000000 3000000 10000000' persons=200000 base=200000 seconds=20 rate=2000
lookups=300 connections=256 folder=build/growth-data program=build/yibao keep=
source bench/common.sh
[[ ${1-} == --keep ]] && keep=1 && shift
options 'store steps persons base seconds rate lookups connections folder program' "$@"

quiet() { ${QUIET:-true} "$1"; }
trap 'stop; quiet go; [[ $keep ]] || rm -rf "$folder" "$folder.out"' EXIT

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
        sqlite3 -cmd '.timeout 10000' -separator $'\t' "$folder/yibao.db" "$1"
    fi
}

# Bytes of the whole store, with its log.
size() {
    if [[ $store ]]; then
        ask 'SELECT pg_database_size(current_database())'
    else
        { cat "$folder"/yibao.db "$folder"/yibao.db-wal 2>/dev/null || true; } | wc -c
    fi
}

figure() { sed -n "s/.*\"$1\":\([0-9.]*\).*/\1/p" <<<"$2"; } # NAME JSON

# Columns of a copied table as they are in the copy of N months earlier. Ids begin with milliseconds
# (<< 22); a msgid carries its month in the text.
month=$((30 * 86400000)) # milliseconds
columns() {              # TABLE N
    local ids="\$c - ($2::bigint * $month << 22)"
    [[ $store ]] || ids="\$c - (($2 * $month) << 22)"
    local names name
    case $1 in
        settlement) names=$(columns_of settlement 'id=i visit=i original=i reversed_by=i previous=i before=i at=t day=d msgid=m journal=i') ;;
        visit) names=$(columns_of visit 'id=i begin=t') ;;
        journal) names='id=i day=d cause_kind=k cause_id=i postings=k chain=k seal=k' ;;
        message) names='institution=k msgid=m infno=k digest=k answer=k at=t document=i person=k reversed=k' ;;
    esac
    for name in $names; do
        case ${name#*=} in
            k) printf '%s\n' "\"${name%=*}\"" ;;
            i) printf '%s\n' "${ids//\$c/\"${name%=*}\"}" ;;
            t) printf '%s\n' "\"${name%=*}\" - $2 * $month" ;;
            d) printf '%s\n' "\"${name%=*}\" - $2 * 30" ;;
            m) printf '%s\n' "'$2m' || \"${name%=*}\"" ;;
        esac
    done | paste -sd,
}
# The columns of a table as the database has them, kept but for those that are named.
columns_of() { # TABLE SPECIAL…
    local name special
    ask "$([[ $store ]] && echo "SELECT attname FROM pg_attribute WHERE attrelid = '$1'::regclass AND attnum > 0 AND attname <> 'bucket' ORDER BY attnum" ||
        echo "SELECT name FROM pragma_table_info('$1') ORDER BY cid")" | while read -r name; do
        special=$(tr ' ' '\n' <<<"$2" | sed -n "s/^$name=//p")
        printf '%s=%s ' "$name" "${special:-k}"
    done
}

# Copies the first month once more, N months earlier.
multiply() { # N
    local table names bucket=$([[ $store ]] && echo 'bucket, ')
    {
        echo 'BEGIN;'
        for table in visit settlement journal message; do
            names=$(columns_of "$table" '' | tr ' ' '\n' | sed 's/=.*//' | grep . | sed 's/.*/"&"/' | paste -sd,)
            echo "INSERT INTO $table (${bucket}$names) SELECT ${bucket}$(columns "$table" "$1") FROM $table"
            if [[ $table == message ]]; then
                echo "WHERE at >= $first_at;"
            else
                echo "WHERE id >= $first_id;"
            fi
        done
        echo 'COMMIT;'
    } >"$folder/multiply.sql"
    if [[ $store ]]; then
        psql -X -q -v ON_ERROR_STOP=1 -d "$store" -f "$folder/multiply.sql"
    else
        sqlite3 -bail -cmd 'PRAGMA synchronous=OFF' -cmd 'PRAGMA cache_size=-1000000' "$folder/yibao.db" <"$folder/multiply.sql" >/dev/null
    fi
}

# Up to that many settlements.
fill() {
    local have
    have=$(ask 'SELECT count(*) FROM settlement')
    ((have >= $1)) && return
    if [[ ! ${first_id:-} ]]; then
        if ((have < base)); then say "$(load --visits $((base - have)))"; fi
        stop
        say "$("$program" verify --store "${store:-sqlite:$folder/yibao.db}" 2>&1 | tail -1)"
        first_id=$(ask 'SELECT min(id) FROM settlement')
        first_id=$((first_id >> 22 << 22))
        first_at=$(ask 'SELECT min(at) FROM message')
        copied=0
        one=$(ask 'SELECT count(*) FROM settlement')
        have=$one
    fi
    stop
    if [[ $store ]]; then ensure_years; fi
    while ((have + one <= $1)); do
        copied=$((copied + 1))
        multiply "$copied"
        have=$((have + one))
        ((copied % 5)) || say "$have"
    done
    if [[ $store ]]; then psql -X -q -d "$store" -c 'VACUUM (ANALYZE)' -c CHECKPOINT; fi
    start
}

# The partitions of the years that the copies go back to, as a restore makes them.
ensure_years() {
    local table year
    for table in visit charge_batch settlement journal; do
        for ((year = 2020; year < $(date +%Y); ++year)); do
            psql -X -q -d "$store" -c "CREATE TABLE IF NOT EXISTS ${table}_$year PARTITION OF $table FOR VALUES FROM ($(year_id $year)) TO ($(year_id $((year + 1))))"
        done
    done
}
year_id() { echo $(((($(date -d "$1-01-01 00:00:00 +0800" +%s) * 1000) - 1577836800000) << 22)); }

# Settlements from all ages of the store: ids ascend in time, so evenly over their range.
sample() {
    local first last i
    IFS=$'\t' read -r first last < <(ask 'SELECT min(id), max(id) FROM settlement')
    for ((i = 0; i < lookups; ++i)); do
        ask "SELECT id, visit, person, institution FROM settlement
             WHERE ${store:+bucket = $((i % 256)) AND} id >= $((first + (last - first) / lookups * i)) AND kind = 1
             ORDER BY id LIMIT 1"
    done
}

# INFNO: milliseconds of that enquiry for each of the sample, one connection, one after the other.
times() {
    local number=0 id visit person institution
    while IFS=$'\t' read -r id visit person institution; do
        number=$((number + 1))
        printf 'next\nurl = "%s/fsi/api/rsfComIfsService/callService"\nheader = "Content-Type: application/json"\n' "$url"
        printf 'output = "%s"\nwrite-out = "%%{time_total}\\n"\ndata-binary = "%s"\n' "$folder/answer" "$(
            printf '{"infno":"%s","msgid":"%s%s%04d","mdtrtarea_admvs":"990100","insuplc_admdvs":"","recer_sys_code":"YIBAO","infver":"V1.0","opter_type":"1","opter":"bench","opter_name":"bench","inf_time":"%s","fixmedins_code":"%s","fixmedins_name":"bench","sign_no":"","input":{"data":{"psn_no":"%s","setl_id":"%s","mdtrt_id":"%s"}}}' \
                "$1" "$institution" "$(TZ=CST-8 date +%Y%m%d%H%M%S)" "$((number % 10000))" \
                "$(TZ=CST-8 date '+%F %T')" "$institution" "$person" "$id" "$visit" | sed 's/"/\\"/g'
        )"
    done <"$folder/sample" | sed 1d >"$folder/requests" # nothing stands before the first `next`
    curl -sS --config "$folder/requests" | awk '{print $1 * 1000}' | sort -g |
        awk '{v[NR] = $1} END {printf "%.1f / %.1f", v[int((NR + 1) / 2)], v[int(NR * 0.99)]}'
    grep -q '"infcode":0' "$folder/answer" || say "refused: $(cat "$folder/answer")"
}

measure() {
    local fast slow count bytes
    quiet stop
    fast=$(load --seconds "$seconds")
    slow=$(load --seconds "$seconds" --rate "$rate")
    say "$fast" && say "$slow"
    count=$(ask 'SELECT count(*) FROM settlement')
    bytes=$(size)
    sample >"$folder/sample"
    printf '| %s | %.0f/s | %s / %s ms | %s | %s | %s GB | %s KB |\n' "$count" "$(figure bills_per_second "$fast")" \
        "$(figure p50 "$slow")" "$(figure p99 "$slow")" "$(times 5203)" "$(times 5204)" \
        "$(awk -v b="$bytes" 'BEGIN {printf "%.1f", b / 1e9}')" \
        "$(awk -v b="$bytes" -v e="$empty" -v n="$count" 'BEGIN {printf "%.2f", (b - e) / n / 1000}')"
    quiet go
}

rm -rf "$folder"
"$program" demo --data "$folder" ${store:+--store "$store"} --persons "$persons" --create-only >&2
empty=$(size)
start
printf 'Machine: %s, %s cores; %s; %s persons; %s.\n\n' "$(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -1)" \
    "$(nproc)" "$([[ $store ]] && echo PostgreSQL || echo SQLite)" "$persons" "$(date -u +%F)"
echo "| settlements | purchases | p50 / p99 at $rate/s | 5203: p50 / p99, ms | 5204: p50 / p99, ms | store | a settlement |"
echo '| --- | --- | --- | --- | --- | --- | --- |'
for step in $steps; do
    fill "$step"
    measure
done
