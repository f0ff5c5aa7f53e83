# prunes versions by age, count and state, with options as keyword dicts, dry runs and a summary table
from datetime import datetime, timedelta
import logging
import sys

logger = logging.getLogger("prune")
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("[%(levelname)s] %(message)s"))
logger.addHandler(handler)
logger.setLevel(logging.INFO)

NOW = datetime(2022, 6, 15, 12, 0)
STATE_KEEP, STATE_DROP = ("running", "waiting"), {"failed", "killed"}
DEFAULTS = dict(max_age=30, keep=2, dry_run=False, states=STATE_DROP, exclude=None)


class Version:
    """One version of a job."""
    _next = 100

    def __init__(self, job, state, age, size=0, **labels):
        cls = self.__class__
        self.id = cls._next
        cls._next += 1
        self.job = job
        self.state = state
        self.created = NOW - timedelta(days=age)
        self.size = size
        self.labels = labels

    @property
    def age(self): return (NOW - self.created).days

    def is_protected(self): return bool(self.labels.get("protected")) or self.state in STATE_KEEP

    def __repr__(self):
        return f"V{self.id}({self.job}/{self.state}, {self.age}d)"


def group(xs, key):
    groups = {}
    for x in xs:
        k = key(x)
        if k not in groups: groups[k] = []
        groups[k].append(x)
    return groups


def select(versions, **options):
    unknown = set(options) - set(DEFAULTS)
    if unknown:
        raise TypeError("unknown options: %s" % ", ".join(sorted(unknown)))
    o = {**DEFAULTS, **options}
    exclude = o["exclude"] or (lambda v: False)
    for job, members in sorted(group(versions, key=lambda v: v.job).items()):
        members.sort(key=lambda v: v.created, reverse=True)
        for rank, v in enumerate(members):
            reason = None
            if v.is_protected() or exclude(v):
                continue
            elif v.state in o["states"]:
                reason = "state"
            elif rank >= o["keep"]:
                reason = "rank %d" % rank
            elif not 0 <= v.age <= o["max_age"]:
                reason = "age"
            if reason: yield v, reason


def prune(versions, dry_run=False, **options):
    removed, freed = [], 0
    for v, reason in select(versions, dry_run=dry_run, **options):
        logger.info("%s%r: %s", "would remove " if dry_run else "remove ", v, reason)
        freed += v.size
        removed.append(v)
    if not dry_run:
        for v in removed: versions.remove(v)
    return removed, freed


versions = [Version("a", "ok", 1, 10), Version("a", "ok", 40, 20), Version("a", "ok", 50, 30, protected=True), Version("a", "failed", 2, 5),
            Version("b", "running", 90, 1), Version("b", "ok", 35, 7), Version("b", "killed", 3), Version("c", "ok", 5, 2), Version("c", "ok", 4, 2), Version("c", "ok", 3, 2)]
print(prune(versions, dry_run=True))
print(prune(versions, dry_run=True, keep=5, states=()), len(versions))
print(prune(versions, exclude=lambda v: v.job == "c"), len(versions))
try:
    prune(versions, kep=3, agee=1)
except TypeError as e:
    logger.error(e)
removed, freed = prune(versions, max_age=0, keep=0)
logger.warning("removed %d, freed %s", len(removed), freed)
summary = {job: {"n": len(vs), "size": sum(v.size for v in vs), "newest": min(vs, key=lambda v: v.age).id} for job, vs in group(versions, lambda v: v.job).items()}
fmt = "{0:<4}|{n:>3}|{size:>6}|{newest:^8}|"
print("\n".join(fmt.format(job, **row) for job, row in sorted(summary.items())))
print(sorted(group([3, 10, 4, 25], lambda n: len(str(n))).items()), group("apple avocado bean".split(), lambda w: w[0]))
