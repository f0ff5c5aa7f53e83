# schedule of windows: time, calendar arithmetic by hand, chained conditionals, lambdas in dicts, sentinels, assertions
import time
import datetime as dt
from datetime import datetime

UNSET = object()
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
RULES = {
    "daily": lambda d: True,
    "workdays": lambda d: d.weekday() < 5,
    "weekend": lambda d: not RULES["workdays"](d),
    "first": lambda d: d.day == 1,
    "days": lambda d, *names: DAYS[d.weekday()] in names,
}
PERIODS = [("d", 86400), ("h", 3600), ("m", 60), ("s", 1)]


def human(seconds, limit=2):
    parts = []
    for suffix, size in PERIODS:
        n, seconds = divmod(seconds, size)
        if n or (suffix == "s" and not parts):
            parts.append("%d%s" % (n, suffix))
    return " ".join(parts[:limit])


def parse(text):
    total = 0
    number = ""
    for ch in text:
        if ch.isdigit():
            number += ch
        elif ch in "dhms" and number:
            total += int(number) * dict(PERIODS)[ch]
            number = ""
        elif ch != " ":
            raise ValueError("bad character %r in %r" % (ch, text))
    assert not number, "number without unit: " + number
    return total


def days(start, end=None, step=1):
    end = end or start + dt.timedelta(days=7)
    while start < end:
        yield start
        start += dt.timedelta(days=step)


def leap(y): return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)


def option(value=UNSET, default="dflt"):
    if value is UNSET: return default
    return value if value is not None else "none"


first = dt.date(2021, 1, 29)
for name, rule in RULES.items():
    hits = [d.strftime("%d.%m.") for d in days(first) if (rule(d, "mon", "fri") if name == "days" else rule(d))]
    print("%-9s" % name, len(hits), " ".join(hits))
print([human(s) for s in (0, 59, 60, 3661, 90061, 86400 * 3)], human(90061, limit=4), human(90061, 1))
for text in ("1h 30m", "2d", "", "5x", "7"):
    try:
        print(repr(text), parse(text))
    except ValueError as e:
        print("ValueError:", e)
    except AssertionError as e:
        print("AssertionError:", e)
print([y for y in range(1896, 2005, 4) if not leap(y)], option(), option(None), option(0), option(default=1), option("x", default=2))
now = time.time()
print(now > 1e9, isinstance(now, float), int(now) <= now, time.strftime("%Y", time.gmtime(0)), time.gmtime(86400).tm_mday, time.strftime("%H:%M", time.gmtime(3661)))
t = time.strptime("2021-03-04 05:06:07", "%Y-%m-%d %H:%M:%S")
print(t.tm_year, t.tm_mon, t.tm_wday, t[3], tuple(t)[:6], time.strftime("%d %b %Y", t))
a = datetime(2020, 2, 28, 23, 0)
for delta in (dt.timedelta(hours=2), dt.timedelta(days=366), -dt.timedelta(minutes=1), dt.timedelta(weeks=1, hours=1, seconds=1.5)):
    b = a + delta
    print(b, b - a == delta, (b - a).days, (b - a).seconds, b.isoweekday(), b.date().isoformat(), b.time(), delta)
print(a < b <= b, a == datetime(2020, 2, 28, 23), a != b, min(b, a), sorted({b, a})[0] is a or sorted({b, a})[0] == a, {a.date(): 1}[dt.date(2020, 2, 28)])
utc = datetime(2020, 1, 1, tzinfo=dt.timezone.utc)
print(utc.isoformat(), utc.astimezone(dt.timezone(dt.timedelta(hours=8))), utc.timestamp(), datetime.fromtimestamp(0, dt.timezone.utc), datetime.utcfromtimestamp(1), utc.tzinfo, utc.utcoffset())
print(datetime.combine(dt.date(2020, 1, 1), dt.time(1, 2)), datetime.fromisoformat("2020-01-02T03:04:05"), dt.datetime.max.year, dt.date.today() >= dt.date(2020, 1, 1), dt.time(5, 6, 7).strftime("%H%M%S"), a.ctime())
x = 5
print("small" if x < 3 else "mid" if x < 7 else "big", "a" if x else "b" if 1 else "c", (x > 3) + (x > 4), True + True, [False, True][x > 2], ("no", "yes")[x == 5])
print(not x == 5, not (x and 0), x and 0 or 7, 0 or None, None or 0, x > 1 and "yes", x is not None and x or 3, (x and []) or "d", 1 if not [] else 2)
print(1 < x < 10 < 20, 1 < x > 3 != 4, x == 5 == 5.0, "a" < "b" < "c", 3 not in [1, 2] and 2 in {2: 0}, x in range(0, 10, 5), not 1 in [2])
