#!/usr/bin/env bash
# Measures the whole service as its users would: HTTP with signatures, durable settlements, the load
# on the same machine. Prints rows of Markdown for docs/benchmarks.md; progress goes to standard error.
#
#   bench/service.sh [--seconds N] [--runs N] [--connections N] [--persons N] [--program FILE]
#                    [--folder DIR] [--threads N]
#
# Each figure is the median of the runs, each run on a new store. The store lies in DIR, which should
# be on the disk that is meant.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=60 runs=3 connections=64 persons=20000 program=build/yibao folder=build/bench-data threads=1
source bench/common.sh
options 'seconds runs connections persons program folder threads' "$@"

trap 'stop; rm -rf "$folder"' EXIT

say() { printf '%s\n' "$*" >&2; }

create() { # PERSONS
    rm -rf "$folder"
    "$program" demo --data "$folder" --persons "$1" --create-only >&2
}

# Starts the server on a free port; `url` says where.
start() {
    : >"$folder.out"
    "$program" demo --data "$folder" --port 0 --threads "$threads" --log-level warn >"$folder.out" &
    server=$!
    until url=$(sed -n 's/^.*is served at \(http.*\)$/\1/p' "$folder.out") && [[ $url ]]; do
        kill -0 "$server" || exit 3
        sleep 0.005
    done
}

load() { "$program" demo-hospital --data "$folder" --url "$url" --json --connections "$connections" "$@"; }

figure() { sed -n "s/.*\"$1\":\([0-9.]*\).*/\1/p" <<<"$2"; } # NAME JSON
median() { sort -g | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }
half() { awk -v n="$1" 'BEGIN {printf "%.0f", n / 2}'; }

# Processor time of the server so far, in microseconds.
server_time() { awk -v hz="$(getconf CLK_TCK)" '{print ($14 + $15) * 1000000 / hz}' "/proc/$server/stat"; }

check_books() {
    stop
    "$program" verify --store "sqlite:$folder/yibao.db" >&2
}

row() { printf '| %s | %s | %s |\n' "$@"; }

# NAME KIND: bills a second as fast as it goes, then the latency at half of that.
measure() {
    local name=$1 kind=$2 run answer before rates=() tails=() cpu=() costs=() rate half_rate
    for ((run = 1; run <= runs; ++run)); do
        create "$persons"
        start
        before=$(server_time)
        answer=$(load --kind "$kind" --seconds "$seconds")
        costs+=("$(awk -v a="$before" -v b="$(server_time)" -v n="$(figure bills "$answer")" \
            'BEGIN {printf "%.0f", (b - a) / n}')")
        say "$kind, run $run: $answer"
        [[ $(figure refused "$answer") == 0 ]] || say "  some were refused"
        rates+=("$(figure bills_per_second "$answer")")
        cpu+=("$(figure client_cpu_us_per_request "$answer")")
        check_books
    done
    rate=$(printf '%s\n' "${rates[@]}" | median)
    half_rate=$(half "$rate")
    for ((run = 1; run <= runs; ++run)); do
        create "$persons"
        start
        answer=$(load --kind "$kind" --seconds "$seconds" --rate "$half_rate")
        say "$kind at $half_rate/s, run $run: $answer"
        tails+=("$(figure p99 "$answer")")
        check_books
    done
    row "$name" "$(printf '%.0f' "$rate")/s (runs: ${rates[*]})" \
        "\`demo-hospital --kind $kind --seconds $seconds --connections $connections\`; processor time: server $(printf '%s\n' "${costs[@]}" | median) us a bill, load generator $(printf '%s\n' "${cpu[@]}" | median) us a request"
    row "$name, p99 of a request at half that load" \
        "$(printf '%s\n' "${tails[@]}" | median) ms (runs: ${tails[*]})" "\`--rate $half_rate\`"
}

milliseconds() { date +%s%3N; }

# Asks for /healthz until it is answered.
first_answer() {
    local port=${1##*:}
    until { exec 3<>"/dev/tcp/127.0.0.1/$port"; } 2>/dev/null; do sleep 0.002; done
    printf 'GET /healthz HTTP/1.1\r\nHost: demo\r\nConnection: close\r\n\r\n' >&3
    grep -q '200 OK' <&3
    exec 3>&-
}

measure_large() {
    local run begin starts=() peaks=()
    for ((run = 1; run <= runs; ++run)); do
        create 100000
        begin=$(milliseconds)
        start
        first_answer "$url"
        starts+=($(($(milliseconds) - begin)))
        say "started in ${starts[-1]} ms; $(load --kind mixed --seconds "$seconds")"
        peaks+=("$(awk '/VmHWM/ {printf "%.0f", $2 / 1024}' "/proc/$server/status")")
        check_books
    done
    row "start to first answer, store of 100,000 persons" \
        "$(printf '%s\n' "${starts[@]}" | median) ms (runs: ${starts[*]})" "\`demo --persons 100000\`, then GET /healthz"
    row "memory of the server at its peak, 100,000 persons" \
        "$(printf '%s\n' "${peaks[@]}" | median) MB (runs: ${peaks[*]})" "VmHWM after \`demo-hospital --kind mixed --seconds $seconds\`"
}

printf 'Machine: %s, %s cores, %s MB; %s; median of %s runs of %s s, %s.\n\n' \
    "$(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -1)" "$(nproc)" \
    "$(awk '/MemTotal/ {printf "%.0f", $2 / 1024}' /proc/meminfo)" "$(uname -sr)" "$runs" "$seconds" \
    "$(date -u +%F)"
echo '| measured | figure | how |'
echo '| --- | --- | --- |'
measure "purchases at pharmacies (2102, five lines), durable, signed" purchases
measure "whole outpatient bills (2201, 2203, 2204, 2206, 2207), durable, signed" outpatient
measure_large
