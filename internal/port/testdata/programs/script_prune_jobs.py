# a script that prunes jobs, as they are written
import time, sys, os, json, logging, argparse
from datetime import datetime, timedelta
from collections import defaultdict, Counter, OrderedDict, namedtuple

logging.basicConfig(level=logging.INFO, format="%(levelname)s:%(message)s", stream=sys.stdout)
log = logging.getLogger("prune")
Job = namedtuple("Job", "id name status created")

STATES = {1: "INIT", 8: "RUNNING", 10: "COMPLETED", 11: "FAILED"}

def parse(argv=None):
    p = argparse.ArgumentParser(description="prune jobs")
    p.add_argument("--keep", type=int, default=2, help="how many")
    p.add_argument("--dry-run", action="store_true")
    p.add_argument("names", nargs="*", default=["a"])
    return p.parse_args(argv)

def jobs():
    base = datetime(2020, 1, 1, 12, 30)
    for i in range(6):
        yield Job(id=100 + i, name="job_%02d" % i, status=[1, 8, 10, 11][i % 4], created=base + timedelta(days=i, hours=i * 2))

def by_status(items):
    groups = defaultdict(list)
    for job in items:
        groups[STATES.get(job.status, "?")].append(job)
    return groups

class Pruner:
    """Deletes."""
    limit = 3
    def __init__(self, keep, dry_run=False):
        self.keep = keep
        self.dry_run = dry_run
        self.deleted = []
    def __call__(self, job):
        return self.delete(job)
    def delete(self, job):
        if self.dry_run:
            log.info("would delete %s (%d)", job.name, job.id)
        else:
            self.deleted.append(job.id)
            log.info("deleted %s", job)
    @property
    def count(self):
        return len(self.deleted)
    def __repr__(self):
        return "Pruner(keep=%r)" % self.keep

def main(argv=None):
    args = parse(argv)
    print(args)
    pruner = Pruner(args.keep, dry_run=args.dry_run)
    all_jobs = sorted(jobs(), key=lambda j: (-j.status, j.created))
    groups = by_status(all_jobs)
    for state in sorted(groups):
        rows = groups[state]
        print("{:<10}{:>3} {}".format(state, len(rows), ", ".join(j.name for j in rows)))
    for job in all_jobs[args.keep:]:
        pruner(job)
    c = Counter(j.status for j in all_jobs)
    print(c.most_common(2), dict(c), pruner, pruner.count)
    ages = [(datetime(2020, 2, 1) - j.created).total_seconds() / 3600 for j in all_jobs]
    print("avg %.2f max %.1f" % (sum(ages) / len(ages), max(ages)), min(ages))
    print(json.dumps([j._asdict() for j in all_jobs[:1]], default=str, indent=2, sort_keys=True))
    o = OrderedDict()
    o["z"] = 1; o["a"] = 2
    print(o, list(o.items()), "z" in o)
    text = "x=%(x)s" % {"x": 5}
    print(text, f"{len(all_jobs):>5}|{pruner!r:^20}|{datetime(2020,1,1):%Y-%m}")
    try:
        n = int("zz")
    except ValueError as err:
        log.error("bad: %s", err)
    else:
        print("never")
    finally:
        print("done")
    i = 0
    while True:
        i += 1
        if i % 2: continue
        if i > 5: break
        print(i, end=" ")
    print()
    return 3 if pruner.count else 0

if __name__ == "__main__":
    sys.exit(main(["--keep", "4", "x", "y"]))
