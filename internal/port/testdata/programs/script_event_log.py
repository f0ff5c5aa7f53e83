# a class with a history, and what is computed from it
import collections


class Event(object):
    _count = 0

    def __init__(self, kind, at, **details):
        Event._count += 1
        self.number = Event._count
        self.kind = kind
        self.at = at
        self.details = details

    def __repr__(self):
        details = ''.join(' %s=%r' % item for item in sorted(self.details.items()))
        return '<%d %s@%s%s>' % (self.number, self.kind, self.at, details)

    def __lt__(self, other):
        return (self.at, self.number) < (other.at, other.number)


class History:
    def __init__(self, events=None):
        self.events = list(events or [])

    def record(self, kind, at, **details):
        event = Event(kind, at, **details)
        self.events.append(event)
        return event

    def __getitem__(self, index):
        if isinstance(index, slice):
            return History(self.events[index])
        if isinstance(index, str):
            return [e for e in self.events if e.kind == index]
        return self.events[index]

    def __len__(self):
        return len(self.events)

    def __add__(self, other):
        return History(self.events + other.events)

    @property
    def span(self):
        if not self:
            return None
        times = [e.at for e in self.events]
        return min(times), max(times)

    def by_kind(self):
        groups = collections.OrderedDict()
        for e in self:
            groups.setdefault(e.kind, []).append(e.at)
        return groups


h = History()
print(h.span, len(h), bool(h))
h.record('start', 5)
h.record('stop', 9.5, code=0, reason='done')
h.record('start', 2, by='ann')
print(h[0], h[-1], h['start'], len(h[1:]))
print(sorted(h), h.span, dict(h.by_kind()))
both = h + History([Event('late', 100)])
print(len(both), both.span, max(both), 'stop' in [e.kind for e in both])
for kind, times in both.by_kind().items():
    print(kind.ljust(6), times, sum(times) / len(times))
