#!/usr/bin/env python3
"""Processor time an event of `appends --only ours` or `stock`, by thread and by backend, from /proc/*/stat.

usage: benchmarks/processor-time.py [callers] [ours|stock]     after `make bench-log ARGS=--help` has built the jar
"""
import collections
import glob
import os
import re
import subprocess
import sys
import time

SECONDS = 7
callers, contestant = [*sys.argv[1:], *["64", "ours"][len(sys.argv) - 1 :]]
jar = glob.glob("benchmarks/target/benchmarks-*-app.jar")[0]
java = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
command = [java, "-jar", jar, "log", "appends", "--only", contestant, "--callers", callers, "--rounds", "1", "--seconds", "10"]


def ticks(path):
    with open(path) as file:
        name, fields = re.fullmatch(r"\d+ \((.*)\) (.*)\n?", file.read(), re.S).groups()
    fields = fields.split()
    return name, int(fields[11]) + int(fields[12])


def spent(jvm):
    found = {}
    for path in glob.glob(f"/proc/{jvm}/task/*/stat") + glob.glob("/proc/[0-9]*/stat"):
        try:
            name, used = ticks(path)
            if "/task/" not in path:
                with open(path.replace("stat", "cmdline")) as file:
                    words = file.read().replace("\0", " ")
                if name != "postgres" or f"bench_{contestant}" not in words:
                    continue
                name = "server"
        except OSError:
            continue  # it has ended
        found[path] = (re.sub(r"\d+$", "#", name), used)
    return found


running = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
for line in running.stderr:
    if line.startswith("round 1"):
        break
time.sleep(1)
before = spent(running.pid)
time.sleep(SECONDS)
after = spent(running.pid)
rate = next(int(m.group(1).replace(",", "")) for m in (re.search(r": ([\d,]+)/s", line) for line in running.stderr) if m)
running.wait()
total = collections.Counter()
for path, (name, used) in after.items():
    total[name] += used - before.get(path, (name, 0))[1]
print(f"{sum(total.values()) / os.sysconf('SC_CLK_TCK') * 1e6 / SECONDS / rate:6.1f} µs an event  all")
for name, used in total.most_common(10):
    print(f"{used / os.sysconf('SC_CLK_TCK') * 1e6 / SECONDS / rate:6.1f} µs an event  {name}")
print(f"{rate} events/s")
