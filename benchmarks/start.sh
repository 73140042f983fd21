#!/usr/bin/env bash
# Start to ready and the memory then: on an empty data directory, and on one with EVENTS events in it.
# benchmarks/start.sh [EVENTS] [ROUNDS]   (100000, 5)   Needs a build: run ./rollbook once before.
set -u
cd "$(dirname "$0")/.."
events=${1:-100000} rounds=${2:-5}
home=$(mktemp -d)
. build/jdk.sh

now() { date +%s%N; }

# Starts on directory $1, sets ms (until the last of the five lines), port, streams, pid.
start() {
    local begin; begin=$(now)
    ROLLBOOK_LIMITS_ENABLED=false ./rollbook --port 0 --rsocket-port 0 --data "$1" >"$home/output" 2>&1 &
    pid=$!
    until grep -q '^Mail' "$home/output"; do
        kill -0 $pid 2>/dev/null || { cat "$home/output" >&2; exit 1; }
        sleep 0.01
    done
    ms=$((($(now) - begin) / 1000000))
    port=$(sed -n 's/^Web .*localhost:\([0-9]*\)$/\1/p' "$home/output")
    streams=$(sed -n 's/^RSocket .*localhost:\([0-9]*\).*/\1/p' "$home/output")
}

stop() { kill $pid && wait $pid || true; }

rss() { awk '/^VmRSS/ { printf "%d", $2 / 1024 }' /proc/$pid/status; }

median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

measure() { # what, directory or "" for a fresh one each time
    local times="" memory="" directory
    for round in $(seq "$rounds"); do
        directory=${2:-$home/empty-$round}
        start "$directory"
        times="$times$ms"$'\n' memory="$memory$(rss)"$'\n'
        stop
        [ -n "$2" ] || rm -rf "$directory"
    done
    echo "$1: ready after $(printf %s "$times" | median) ms, $(printf %s "$memory" | median) MiB resident (median of $rounds)"
}

trap 'rm -rf "$home"' EXIT
measure "empty data directory" ""
start "$home/full"
"$jdk/bin/java" -jar benchmarks/target/benchmarks-*-app.jar fill --port "$port" --rsocket-port "$streams" --events "$events"
stop
measure "$events events" "$home/full"
