package py_test

import "testing"

func TestDatetime(t *testing.T) {
	alike(t, `const { datetime, date, time, timedelta, timezone, tzinfo, MINYEAR, MAXYEAR, UTC } = require("modelarts/py/datetime");
		const d = datetime(2024, 2, 29, 13, 5, 9, 123456), p530 = timezone(timedelta({hours: 5, minutes: 30})), named = timezone(timedelta(0, -3600), "here"), aware = d.replace({tzinfo: p530});
		class Fixed extends tzinfo { utcoffset(dt) { return timedelta({hours: 2}) } tzname(dt) { return "F" } dst(dt) { return timedelta({hours: 1}) } }
		const fixed = new Fixed(); const plus = add, minus = sub, times = mul;`,
		`from datetime import *
import datetime as module
d = datetime(2024, 2, 29, 13, 5, 9, 123456)
p530, named = timezone(timedelta(hours=5, minutes=30)), timezone(timedelta(0, -3600), "here")
aware = d.replace(tzinfo=p530)
class Fixed(tzinfo):
    def utcoffset(self, dt): return timedelta(hours=2)
    def tzname(self, dt): return "F"
    def dst(self, dt): return timedelta(hours=1)
fixed = Fixed()
from operator import add, sub, mul, truediv as div, floordiv, mod, neg, lt, le, gt, ge, eq
UTC = module.UTC
`, `
		[timedelta, type(d), str(type(p530)), type(d).__name__, type(datetime), type(fixed) == Fixed]
		timedelta()
		timedelta(1, 2, 3)
		timedelta({days: 1.5, hours: -2, weeks: 1, milliseconds: 3, minutes: 0.1}) ~ timedelta(days=1.5, hours=-2, weeks=1, milliseconds=3, minutes=0.1)
		[timedelta(0, 0, 0.5), timedelta(0, 0, 1.5), timedelta(0, 0, 2.5), timedelta(0, 1e-7), timedelta({days: 1/3}), timedelta(0, -0.1)] ~ [timedelta(0, 0, 0.5), timedelta(0, 0, 1.5), timedelta(0, 0, 2.5), timedelta(0, 1e-7), timedelta(days=1/3), timedelta(0, -0.1)]
		[str(timedelta(1, 7384, 5)), str(timedelta(-1)), str(timedelta(0, -1)), str(timedelta(2)), str(timedelta(0, 59)), str(timedelta({hours: 100}))] ~ [str(timedelta(1, 7384, 5)), str(timedelta(-1)), str(timedelta(0, -1)), str(timedelta(2)), str(timedelta(0, 59)), str(timedelta(hours=100))]
		[asFloat(timedelta(1).total_seconds()), timedelta(0, 1, 5).total_seconds(), timedelta(-1, 0, 1).total_seconds(), timedelta(99999, 5, 123456).total_seconds()] ~ [timedelta(1).total_seconds(), timedelta(0, 1, 5).total_seconds(), timedelta(-1, 0, 1).total_seconds(), timedelta(99999, 5, 123456).total_seconds()]
		[timedelta(1).days, timedelta(0, -1).days, timedelta(0, -1).seconds, timedelta(0, 0, -1).microseconds]
		timedelta(1000000000)
		timedelta("x")
		[timedelta.min, timedelta.max, timedelta.resolution]
		[add(timedelta(1), timedelta(0, 5)), sub(timedelta(1), timedelta(0, 5)), neg(timedelta(1, 1)), abs(timedelta(-1, 5)), mul(timedelta(1), 2), mul(3, timedelta(1)), mul(timedelta(0, 1), 0.3333), mul(timedelta(0, 0, 1), 2.5)]
		[div(timedelta(1), 7), div(timedelta(1), timedelta(0, 7)), floordiv(timedelta(1), timedelta(0, 7)), floordiv(timedelta(1), 7), mod(timedelta(1), timedelta(0, 7)), divmod(timedelta(-1), timedelta(0, 7)), div(timedelta(0, 0, 5), 2)]
		div(timedelta(1), 0)
		floordiv(timedelta(1), timedelta(0))
		[lt(timedelta(1), timedelta(2)), ge(timedelta(1), timedelta(2)), eq(timedelta(1), timedelta(0, 86400)), bool(timedelta(0)), bool(timedelta(0, 1)), eq(timedelta(1), 1), timedelta(1) < timedelta(2)]
		sum([timedelta(1), timedelta(2)], timedelta())
		sorted([timedelta(3), timedelta(1), timedelta(2)])
		max([timedelta(3), timedelta(1)])
		date(2024, 2, 29)
		[str(date(2024, 2, 29)), date(5, 1, 2).isoformat(), date(2024, 2, 29).weekday(), date(2024, 2, 29).isoweekday(), date(2024, 2, 29).toordinal(), date(2024, 2, 29).ctime()]
		[date(2024, 12, 30).isocalendar(), date(2021, 1, 3).isocalendar()[1], date(2026, 1, 1).isocalendar().week]
		[date.fromordinal(1), date.fromordinal(738945), date.fromordinal(3652059), date.fromordinal(146097), date.fromordinal(146098)]
		date.fromordinal(0)
		[date.fromisoformat("2024-02-29"), date.fromisoformat("20240229"), date.fromisoformat("2024-W09-4"), date.fromisoformat("2024W09"), date.fromisocalendar(2020, 53, 5)]
		date.fromisoformat("2024-2-9")
		date.fromisoformat("2023-02-29")
		date.fromisocalendar(2021, 53, 1)
		date(2024, 2, 30)
		date(2024, 13, 1)
		date(0, 1, 1)
		date("2024", 1, 1)
		date({year: 2024, month: 1, day: 2}) ~ date(year=2024, month=1, day=2)
		[add(date(2024, 2, 28), timedelta(2)), sub(date(2024, 3, 1), timedelta(1)), sub(date(2024, 3, 1), date(2023, 3, 1)), add(timedelta(1), date(2024, 2, 28)), add(date(2024, 1, 1), timedelta({hours: 30}))] ~ [add(date(2024, 2, 28), timedelta(2)), sub(date(2024, 3, 1), timedelta(1)), sub(date(2024, 3, 1), date(2023, 3, 1)), add(timedelta(1), date(2024, 2, 28)), add(date(2024, 1, 1), timedelta(hours=30))]
		add(date.max, timedelta(1))
		[date(2024, 1, 2).replace({day: 5}), date(2024, 1, 2).replace(2000)] ~ [date(2024, 1, 2).replace(day=5), date(2024, 1, 2).replace(2000)]
		[date.min, date.max, date.resolution, MINYEAR, MAXYEAR]
		[lt(date(2024, 1, 1), date(2024, 1, 2)), eq(date(2024, 1, 1), date(2024, 1, 1)), eq(date(2024, 1, 1), datetime(2024, 1, 1)), date(2024, 1, 1) < date(2024, 1, 2)]
		lt(date(2024, 1, 1), datetime(2024, 1, 1))
		lt(datetime(2024, 1, 1), date(2024, 1, 1))
		[date(2024, 2, 29).strftime("%Y/%m/%d %j %a %H:%M %f %z|%Z|"), fmt(date(2024, 2, 29), "%d.%m."), fmt(date(2024, 2, 29), "")] ~ [date(2024, 2, 29).strftime("%Y/%m/%d %j %a %H:%M %f %z|%Z|"), format(date(2024, 2, 29), "%d.%m."), format(date(2024, 2, 29), "")]
		date(2024, 2, 29).timetuple()
		time()
		[time(1, 2), time(1, 2, 3), time(1, 2, 3, 4), time({hour: 5, tzinfo: p530}), time(1, {fold: 1})] ~ [time(1, 2), time(1, 2, 3), time(1, 2, 3, 4), time(hour=5, tzinfo=p530), time(1, fold=1)]
		[str(time(1, 2)), time(1, 2, 3, 4).isoformat(), time(1, 2, 3, 4000).isoformat("milliseconds"), time(1, 2).isoformat({timespec: "hours"}), time(1, 2, 3, 0, UTC).isoformat()] ~ [str(time(1, 2)), time(1, 2, 3, 4).isoformat(), time(1, 2, 3, 4000).isoformat("milliseconds"), time(1, 2).isoformat(timespec="hours"), time(1, 2, 3, 0, UTC).isoformat()]
		[time.fromisoformat("01:02"), time.fromisoformat("01:02:03.5"), time.fromisoformat("T010203"), time.fromisoformat("01:02+05:30"), time.fromisoformat("23Z"), time.fromisoformat("01:02:03,1234567")]
		time.fromisoformat("25:00")
		time.fromisoformat("1:00")
		time(24)
		time(1, 60)
		[lt(time(1), time(2)), eq(time(1, 0, 0, 0, UTC), time(6, 30, 0, 0, p530)), time(1, 2, 3, 5).strftime("%H:%M:%S.%f %Y"), time(3).replace({minute: 4})] ~ [lt(time(1), time(2)), eq(time(1, 0, 0, 0, UTC), time(6, 30, 0, 0, p530)), time(1, 2, 3, 5).strftime("%H:%M:%S.%f %Y"), time(3).replace(minute=4)]
		lt(time(1), time(1, 0, 0, 0, UTC))
		d
		[datetime(2024, 1, 1), datetime(2024, 1, 1, 5), datetime(2024, 1, 1, 5, 6, 7), aware, datetime(2024, 1, 1, {tzinfo: named})] ~ [datetime(2024, 1, 1), datetime(2024, 1, 1, 5), datetime(2024, 1, 1, 5, 6, 7), aware, datetime(2024, 1, 1, tzinfo=named)]
		[str(d), str(aware), d.isoformat(), aware.isoformat(), d.isoformat(" ", "minutes"), d.isoformat({timespec: "milliseconds"}), d.isoformat({sep: "_"}), str(datetime(2024, 1, 1)), d.ctime()] ~ [str(d), str(aware), d.isoformat(), aware.isoformat(), d.isoformat(" ", "minutes"), d.isoformat(timespec="milliseconds"), d.isoformat(sep="_"), str(datetime(2024, 1, 1)), d.ctime()]
		[d.year, d.month, d.day, d.hour, d.minute, d.second, d.microsecond, d.tzinfo, d.fold]
		[d.date(), d.time(), aware.time(), aware.timetz(), d.weekday(), d.toordinal(), d.isocalendar()]
		[d.timestamp(), aware.timestamp(), asFloat(datetime(1970, 1, 1, {tzinfo: UTC}).timestamp()), asFloat(datetime(2024, 7, 1).timestamp())] ~ [d.timestamp(), aware.timestamp(), datetime(1970, 1, 1, tzinfo=UTC).timestamp(), datetime(2024, 7, 1).timestamp()]
		[asFloat(datetime(2024, 3, 31, 2, 30).timestamp()), asFloat(datetime(2024, 10, 27, 2, 30).timestamp()), asFloat(datetime(2024, 10, 27, 2, 30, {fold: 1}).timestamp()), asFloat(datetime(2024, 3, 31, 2, 30, {fold: 1}).timestamp())] ~ [datetime(2024, 3, 31, 2, 30).timestamp(), datetime(2024, 10, 27, 2, 30).timestamp(), datetime(2024, 10, 27, 2, 30, fold=1).timestamp(), datetime(2024, 3, 31, 2, 30, fold=1).timestamp()]
		[datetime.fromtimestamp(0), datetime.fromtimestamp(1700000000.123456), datetime.fromtimestamp(1720000000.9999999), datetime.fromtimestamp(-1.5), datetime.fromtimestamp(1700000000, p530), datetime.fromtimestamp(0, {tz: UTC}), datetime.utcfromtimestamp(1.25)] ~ [datetime.fromtimestamp(0), datetime.fromtimestamp(1700000000.123456), datetime.fromtimestamp(1720000000.9999999), datetime.fromtimestamp(-1.5), datetime.fromtimestamp(1700000000, p530), datetime.fromtimestamp(0, tz=UTC), datetime.utcfromtimestamp(1.25)]
		[datetime.fromtimestamp(1729987200 + 1800), datetime.fromtimestamp(1729990800 + 1800), datetime.fromtimestamp(1729994400)]
		datetime.fromtimestamp("x")
		[d.strftime("%Y-%m-%d %H:%M:%S.%f"), aware.strftime("%z %Z"), d.strftime("%c|%x|%X|%p|%I|%j|%U|%%f"), fmt(d, "%H:%M"), aware.strftime("%a %-d"), datetime(999, 1, 1).strftime("%Y")] ~ [d.strftime("%Y-%m-%d %H:%M:%S.%f"), aware.strftime("%z %Z"), d.strftime("%c|%x|%X|%p|%I|%j|%U|%%f"), format(d, "%H:%M"), aware.strftime("%a %-d"), datetime(999, 1, 1).strftime("%Y")]
		datetime.strptime("2024-02-29 13:05:09.123", "%Y-%m-%d %H:%M:%S.%f")
		[datetime.strptime("21/11/06 16:30 +0530", "%d/%m/%y %H:%M %z"), datetime.strptime("2024-01-01Z", "%Y-%m-%d%z"), datetime.strptime("Jun 1 2005  1:33PM", "%b %d %Y %I:%M%p"), datetime.strptime("2024-01-01 -01:30:15.5", "%Y-%m-%d %z")]
		datetime.strptime("2024", "%Y-%m")
		datetime.strptime("2024-01 x", "%Y-%m")
		datetime.strptime("61", "%S")
		datetime.strptime(5, "%S")
		[datetime.fromisoformat("2024-02-29"), datetime.fromisoformat("2024-02-29T13:05"), datetime.fromisoformat("2024-02-29 13:05:09.123"), datetime.fromisoformat("20240229T130509Z"), datetime.fromisoformat("2024-02-29T13:05:09.123456+05:30"), datetime.fromisoformat("2024-W09-4T13"), datetime.fromisoformat("2024-02-29T13:05-08"), datetime.fromisoformat("2024-02-29T13:05:09+00:00")]
		datetime.fromisoformat("nope")
		datetime.fromisoformat("2024-02-29T")
		datetime.fromisoformat("2024-02-29T25:00")
		datetime.fromisoformat(5)
		[add(d, timedelta(1, 2, 3)), sub(d, timedelta({weeks: 9})), sub(d, datetime(2024, 1, 1)), add(timedelta(1), d), sub(aware, datetime(2024, 2, 29, {tzinfo: UTC}))] ~ [add(d, timedelta(1, 2, 3)), sub(d, timedelta(weeks=9)), sub(d, datetime(2024, 1, 1)), add(timedelta(1), d), sub(aware, datetime(2024, 2, 29, tzinfo=UTC))]
		sub(d, aware)
		lt(d, aware)
		[eq(d, aware), eq(aware, aware.astimezone(UTC)), gt(d, datetime(2024, 1, 1)), d > datetime(2024, 1, 1), eq(d, "x"), eq(d, d.replace({year: 2024}))] ~ [eq(d, aware), eq(aware, aware.astimezone(UTC)), gt(d, datetime(2024, 1, 1)), d > datetime(2024, 1, 1), eq(d, "x"), eq(d, d.replace(year=2024))]
		add(datetime.max, timedelta(1))
		[aware.astimezone(UTC), aware.astimezone(named), d.astimezone(UTC), aware.astimezone(), aware.utcoffset(), aware.tzname(), aware.dst(), d.utcoffset(), d.tzname()]
		[aware.utctimetuple(), d.timetuple(), aware.timetuple().tm_isdst, datetime(2024, 7, 1, {tzinfo: fixed}).timetuple().tm_isdst] ~ [aware.utctimetuple(), d.timetuple(), aware.timetuple().tm_isdst, datetime(2024, 7, 1, tzinfo=fixed).timetuple().tm_isdst]
		[datetime(2024, 7, 1, {tzinfo: fixed}).isoformat(), str(aware.astimezone(fixed)), aware.astimezone(fixed).tzname(), datetime(2024, 7, 1, {tzinfo: fixed}).strftime("%z %Z")] ~ [datetime(2024, 7, 1, tzinfo=fixed).isoformat(), str(aware.astimezone(fixed)), aware.astimezone(fixed).tzname(), datetime(2024, 7, 1, tzinfo=fixed).strftime("%z %Z")]
		[d.replace({hour: 1, tzinfo: null}), aware.replace({tzinfo: null}), aware.replace(2025), d.replace({microsecond: 0})] ~ [d.replace(hour=1, tzinfo=None), aware.replace(tzinfo=None), aware.replace(2025), d.replace(microsecond=0)]
		[datetime.combine(date(2024, 1, 1), time(5)), datetime.combine(date(2024, 1, 1), time(5, {tzinfo: UTC})), datetime.combine(d, time(1), {tzinfo: p530})] ~ [datetime.combine(date(2024, 1, 1), time(5)), datetime.combine(date(2024, 1, 1), time(5, tzinfo=UTC)), datetime.combine(d, time(1), tzinfo=p530)]
		[datetime.min, datetime.max, datetime.resolution, timezone.utc, timezone.min, timezone.max, UTC === timezone.utc] ~ [datetime.min, datetime.max, datetime.resolution, timezone.utc, timezone.min, timezone.max, UTC is timezone.utc]
		[str(p530), str(named), str(UTC), p530, named, timezone(timedelta(0)), p530.tzname(null), str(timezone(timedelta(0, -5415)))] ~ [str(p530), str(named), str(UTC), p530, named, timezone(timedelta(0)), p530.tzname(None), str(timezone(timedelta(0, -5415)))]
		timezone(timedelta(1))
		timezone(5)
		datetime(2024, 1, 1, {tzinfo: 5}) ~ datetime(2024, 1, 1, tzinfo=5)
		datetime(2024, 1, 1, 24)
		datetime(2024, 1, 1, 0, 0, 60)
		datetime(2024, 1, 1, 0, 0, 0, 1000000)
		[isinstance(d, datetime), isinstance(d, date), isinstance(date(2024, 1, 1), datetime), isinstance(timezone.utc, tzinfo)]
		[len(str(datetime.now())) >= 19, type(datetime.now()) === datetime, datetime.now(UTC).tzinfo, datetime.utcnow().tzinfo, sub(datetime.now(), datetime.today()).days, eq(date.today(), datetime.now().date())] ~ [len(str(datetime.now())) >= 19, type(datetime.now()) is datetime, datetime.now(UTC).tzinfo, datetime.utcnow().tzinfo, sub(datetime.now(), datetime.today()).days, eq(date.today(), datetime.now().date())]
		dict([[date(2024, 1, 1), 1], [date(2024, 1, 1), 2], [d, 3]]) ~ {date(2024, 1, 1): 1, date(2024, 1, 1): 2, d: 3}
		isIn(date(2024, 1, 1), [date(2024, 1, 1)]) ~ date(2024, 1, 1) in [date(2024, 1, 1)]
		sorted([datetime(2024, 2, 1), datetime(2023, 1, 1)])
		date.fromtimestamp(1720000000)
	`)
}
