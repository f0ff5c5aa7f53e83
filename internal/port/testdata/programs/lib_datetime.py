import datetime
from datetime import datetime as dt, timedelta, date

d = datetime.datetime(2020, 5, 6, 7, 8, 9)
print(d, d.year, d.month, d.day, d.hour, d.minute, d.second, repr(d))
print(d.strftime("%Y-%m-%d %H:%M"), d.isoformat(), d.date(), d.time(), d.weekday(), d.isoweekday())
later = d + timedelta(days=1, hours=2, minutes=30)
print(later, later - d, (later - d).total_seconds(), (later - d).days, (later - d).seconds, later > d, d == d)
print(timedelta(seconds=90), timedelta(days=2), timedelta(hours=-1), timedelta(milliseconds=1500), repr(timedelta(1)))
print(dt.strptime("2021-12-31 23:59:59", "%Y-%m-%d %H:%M:%S"), dt.strptime("05/02/20", "%d/%m/%y").date())
print(date(2020, 2, 28) + timedelta(days=2), (date(2020, 3, 1) - date(2020, 2, 1)).days, date(2020, 1, 1).strftime("%A %B"))
print(d.replace(year=2021, hour=0), d - timedelta(weeks=1), d.timetuple().tm_yday, f"{d:%H:%M}", "{:%d.%m.%Y}".format(d))
print(dt.fromtimestamp(0), dt.utcfromtimestamp(1767322871), dt.fromtimestamp(1767322871.25), dt(2020, 1, 1).timestamp())
print(sorted([date(2020, 2, 1), date(2019, 1, 1)]), max(d, later), min(timedelta(1), timedelta(2)), timedelta(days=1) * 2, timedelta(days=1) / 2)
now = dt.now()
print(now.year > 2000, (dt.now() - now).total_seconds() < 60, type(now).__name__, isinstance(now, date), date.today().year == now.year)
print(d.strftime("job-%m%d-%H%M%S"), dt(2020, 1, 1, 0, 0, 0, 123456), dt.fromisoformat("2020-01-02T03:04:05"), date.fromisoformat("2020-01-02"))
print({date(2020, 1, 1): "x"}[date(2020, 1, 1)], [d], str(timedelta(days=1, seconds=5)), divmod((later - d).seconds, 3600))
