# polls simulated jobs, with classes, handlers by status, chained comparisons and while-else
"""Simulated jobs are polled until they end."""
import time, sys
from collections import OrderedDict, defaultdict, namedtuple

INIT, RUNNING, DONE, FAILED = range(4)
NAMES = {INIT: "init", RUNNING: "running", DONE: "done", FAILED: "failed"}
Event = namedtuple("Event", "tick job status")
calls = []


def middle(n):
    calls.append(n)
    return n


class Job(object):
    count = 0
    _registry = {}

    def __init__(self, name, steps, fails=False, **labels):
        Job.count += 1
        self.id = Job.count
        self.name, self.steps, self.fails = name, steps, fails
        self.labels = labels
        self.ticks = 0
        self._registry[self.id] = self

    @property
    def status(self):
        if self.ticks == 0:
            return INIT
        if self.ticks < self.steps: return RUNNING
        return FAILED if self.fails else DONE

    @classmethod
    def find(cls, id, default=None):
        return cls._registry.get(id, default)

    @staticmethod
    def label(status):
        return NAMES[status].upper()

    def tick(self): self.ticks += 1; return self

    def __lt__(self, other):
        return (self.status, -self.steps) < (other.status, -other.steps)

    def __str__(self):
        return "<{0.id}:{0.name} {1}>".format(self, self.label(self.status))


def on_done(job, tick): return "%-6s finished at %3d" % (job.name, tick)
def on_failed(job, tick): return "%-6s FAILED   at %3d" % (job.name, tick)


HANDLERS = {DONE: on_done, FAILED: on_failed}


def poll(jobs, limit=10):
    pending = OrderedDict((j.id, j) for j in jobs)
    events = []
    tick = 0
    while pending:
        tick += 1
        if tick > limit:
            print("limit")
            break
        for key, job in list(pending.items()):
            before = job.status
            job.tick()
            if job.status != before:
                events.append(Event(tick, job.name, job.status))
            handler = HANDLERS.get(job.status)
            if handler:
                print(handler(job, tick))
                del pending[key]
        time.sleep(0.001)
    else:
        print("all ended after", tick)
    return events


jobs = [Job("a", 2, owner="x"), Job("bb", 4, True), Job("ccc", 3, kind="t", owner="y"), Job("dddd", 12)]
events = poll(jobs)
for e in events: print(e.tick, e.job, NAMES[e.status], sep="\t")
print(events[0], events[-1]._replace(job="z"))
by = defaultdict(list)
for e in events:
    by[e.status].append(e.job)
print(dict(by), len(by), sorted(by.items()))
for j in sorted(jobs): print(j)
print([str(j) for j in sorted(jobs, reverse=True)])
print(min(jobs), max(jobs), Job.find(2), Job.find(99), Job.find(99, default="none"))
print(1 < middle(2) < middle(3) <= middle(3) > middle(0), calls)
print(5 > middle(1) > middle(4) > middle(0), calls)
print(jobs[2].labels, Job.count, jobs[0].count)
print(poll([Job("q", 1)], limit=1))
sys.exit(len([j for j in jobs if j.status == FAILED]))
