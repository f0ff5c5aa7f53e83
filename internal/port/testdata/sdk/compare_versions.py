# what differs between the versions of a job
from connect import connect
from modelarts.estimator import Estimator

session = connect()
IGNORED = {"version_id", "version_name", "create_time", "pre_version_id"}
versions = Estimator(session, job_id=7).get_job_version_info()["versions"]
versions.reverse()
for old, new in zip(versions, versions[1:]):
    print("%s -> %s" % (old["version_name"], new["version_name"]))
    changed = False
    for key in sorted(set(old) | set(new)):
        if key in IGNORED or old.get(key) == new.get(key):
            continue
        changed = True
        if key == "parameter":
            before = {p["label"]: p["value"] for p in old[key]}
            after = {p["label"]: p["value"] for p in new[key]}
            for label in sorted(before.keys() - after.keys()):
                print("   - %s" % label)
            for label in sorted(after.keys() - before.keys()):
                print("   + %s = %s" % (label, after[label]))
            for label in sorted(before.keys() & after.keys()):
                if before[label] != after[label]:
                    print("   * %s: %s -> %s" % (label, before[label], after[label]))
        else:
            print("   %s: %r -> %r" % (key, old.get(key), new.get(key)))
    if not changed:
        print("   nothing")
longest = max(versions, key=lambda v: v["duration"])
print("longest", longest["version_name"], longest["duration"] / 60000, "min")
total = sum(v["duration"] for v in versions)
print("total %d ms, %.2f min, mean %s" % (total, total / 60000.0, total / len(versions)))
