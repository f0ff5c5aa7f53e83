"""Which days are free: dates in loops and tables."""
from datetime import date, datetime, timedelta

start = date(2021, 2, 26)
days = [start + timedelta(days=n) for n in range(5)]
for d in days:
    mark = '*' if d.weekday() >= 5 else ' '
    print(mark, d, d.strftime('%a %d %b'), (d - start).days, d.isoformat())
weekend = [str(d) for d in days if d.weekday() in (5, 6)]
print(weekend, days[-1] > days[0], max(days).day, sorted(days, reverse=True)[0].month)
stamps = ['2021-02-26 08:30:00', '2021-02-26 17:45:10', '2021-02-27 00:00:00']
parsed = [datetime.strptime(s, '%Y-%m-%d %H:%M:%S') for s in stamps]
for a, b in zip(parsed, parsed[1:]):
    gap = b - a
    hours, rest = divmod(gap.seconds, 3600)
    print('%s -> %s: %s (%dh %02dm)' % (a.time(), b.time(), gap, hours, rest // 60))
total = sum((b - a for a, b in zip(parsed, parsed[1:])), timedelta())
print(total, total.total_seconds() / 3600, total > timedelta(hours=12), -total, abs(-total) == total)
print(datetime(2021, 2, 26).timetuple()[:3])
ms = 1767322871123
when = datetime.utcfromtimestamp(ms / 1000)
print(when, when.microsecond, when.strftime('%Y%m%d_%H%M%S'), '{:%H:%M}'.format(when), f'{when:%d/%m}')
print(datetime(2021, 1, 31) + timedelta(days=1), datetime(2021, 3, 1) - timedelta(seconds=1), datetime.min.year, date.max.year)
by_day = {}
for p in parsed:
    by_day.setdefault(p.date(), []).append(p.hour)
print({str(k): v for k, v in by_day.items()}, by_day[date(2021, 2, 26)])
