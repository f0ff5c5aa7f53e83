# collects results of runs from JSON files and prints a table, as a notebook does
import json
import os

results_dir = "results"
if not os.path.exists(results_dir):
    os.makedirs(results_dir)
samples = [
    {"name": "run-a", "metrics": {"acc": 0.91, "loss": 0.31}, "tags": ["base"], "duration": 61000},
    {"name": "run-b", "metrics": {"acc": 0.935, "loss": 0.27}, "tags": ["base", "long"], "duration": 1843000},
    {"name": "run-c", "metrics": {}, "tags": [], "duration": 500, "error": "out of memory"},
]
for sample in samples:
    with open(os.path.join(results_dir, sample["name"] + ".json"), "w") as fp:
        json.dump(sample, fp, indent=2, sort_keys=True)

records = []
for filename in sorted(os.listdir(results_dir)):
    if not filename.endswith(".json"):
        continue
    with open(os.path.join(results_dir, filename)) as fp:
        records.append(json.load(fp))
print("loaded", len(records), "records:", [r["name"] for r in records])


def pretty(ms):
    s = ms // 1000
    m, s = divmod(s, 60)
    h, m = divmod(m, 60)
    if h:
        return "%dh%02dm" % (h, m)
    if m:
        return "%dm%02ds" % (m, s)
    return "%ds" % s


header = ["name", "acc", "loss", "time", "tags"]
print(" | ".join("%-8s" % h for h in header))
for r in records:
    metrics = r.get("metrics") or {}
    row = [r["name"],
           "%.2f%%" % (100 * metrics["acc"]) if "acc" in metrics else "-",
           "{:.3f}".format(metrics["loss"]) if metrics.get("loss") is not None else "-",
           pretty(r["duration"]),
           ",".join(r["tags"]) or "none"]
    print(" | ".join("%-8s" % cell for cell in row))
good = [r for r in records if r["metrics"]]
bad = [r for r in records if r not in good]
best = max(good, key=lambda r: r["metrics"]["acc"])
print("best:", best["name"], best["metrics"]["acc"])
for r in bad:
    print("failed: %s (%s)" % (r["name"], r.get("error", "unknown")))
ratio = len(bad) / len(records)
print("failure rate %.1f%%" % (ratio * 100), round(ratio, 3), ratio > 0.3)
total = sum(r["duration"] for r in records)
print("total", pretty(total), total, total / 1000.0, "s")
