// time: clocks, sleep, and times as text.

const py = require("modelarts/py")
const { def } = native

const fields = ["tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst"]
const struct_time = native.record("struct_time", fields, ([given, ...more]) => {
	const values = given == null ? [] : py.list(given)
	if (more.length > 0 || given == null) throw new TypeError("structseq() missing required argument 'sequence' (pos 1)")
	if (values.length < fields.length)
		throw new TypeError(`time.struct_time() takes an at least 9-sequence (${values.length}-sequence given)`)
	return values.slice(0, fields.length)
})
struct_time.shown = "time.struct_time"

/** What localtime and its like give of a moment of native. */
const broken = (moment) => struct_time.of(moment.slice(0, 9), { tm_zone: moment[9], tm_gmtoff: moment[10] })

function seconds(value) {
	if (value == null) return native.now()
	if (!["int", "float", "bool"].includes(native.kind(value)))
		throw new TypeError(`'${native.kind(value)}' object cannot be interpreted as an integer`)
	const n = Number(value)
	if (Number.isNaN(n)) throw new py.ValueError("Invalid value NaN (not a number)")
	return Math.floor(n)
}

/** The moment that a struct_time or a tuple says, checked as far as text is made of it. */
function moment(t, who) {
	if (t == null) return native.local(native.now())
	if (native.kind(t) !== "tuple" && !(t instanceof struct_time)) throw new TypeError("Tuple or struct_time argument required")
	if (t.length !== 9) throw new TypeError(`${who}(): illegal time tuple argument`)
	const [year, month, day, hour, minute, second, weekday, yearday, daylight] = t
	const check = (name, value, low, high) => {
		if (value < low || value > high) throw new py.ValueError(`${name} out of range`)
	}
	check("month", month, 0, 12)
	check("day of month", day, 0, 31)
	check("hour", hour, 0, 23)
	check("minute", minute, 0, 59)
	check("seconds", second, 0, 61)
	check("day of week", weekday, -1, Infinity)
	check("day of year", yearday, 0, 366)
	const zone = t.tm_zone !== undefined ? [t.tm_zone, t.tm_gmtoff] : daylight < 0 ? [null, 0] : [zones.names[daylight > 0 ? 1 : 0], 0]
	return [year, month || 1, day || 1, hour, minute, second, weekday % 7, yearday || 1, daylight, ...zone]
}

function within(broken, value) {
	if (broken === null) throw new py.ValueError(`year is out of range: ${py.str(value)}`)
	return broken
}

const asctime = (m) => native.write("%a %b %e %H:%M:%S ", m) + m[0]

/** The machine's zone, in winter and in summer. */
const zones = (() => {
	const year = native.local(native.now())[0]
	const at = [0, 6].map((month) => native.local(Date.UTC(year, month, 1) / 1000))
	const winter = at.find((m) => !m[8]) ?? at[0], summer = at.find((m) => m[8]) ?? winter
	return { names: [winter[9], summer[9]], timezone: -winter[10], altzone: -summer[10], daylight: winter === summer ? 0 : 1 }
})()

module.exports = {
	struct_time,
	time: def("time", "", () => native.now()),
	sleep: def("sleep", "secs, /", (value) => {
		if (!["int", "float", "bool"].includes(native.kind(value)))
			throw new TypeError(`'${native.kind(value)}' object cannot be interpreted as an integer`)
		const n = Number(value)
		if (Number.isNaN(n)) throw new py.ValueError("Invalid value NaN (not a number)")
		if (n < 0) throw new py.ValueError("sleep length must be non-negative")
		native.sleep(n)
	}),
	perf_counter: def("perf_counter", "", () => native.elapsed()),
	monotonic: def("monotonic", "", () => native.elapsed()),
	perf_counter_ns: def("perf_counter_ns", "", () => Math.round(native.elapsed() * 1e9)),
	monotonic_ns: def("monotonic_ns", "", () => Math.round(native.elapsed() * 1e9)),
	process_time: def("process_time", "", () => {
		const { user, system } = require("node:process").cpuUsage()
		return (user + system) / 1e6
	}),
	localtime: def("localtime", "seconds=None, /", (value) => broken(within(native.local(seconds(value)), value))),
	gmtime: def("gmtime", "seconds=None, /", (value) => broken(within(native.utc(seconds(value)), value))),
	mktime: def("mktime", "t, /", (t) => {
		if (native.kind(t) !== "tuple" && !(t instanceof struct_time)) throw new TypeError("Tuple or struct_time argument required")
		if (t.length !== 9) throw new TypeError("mktime(): illegal time tuple argument")
		return native.seconds(py.list(t))
	}),
	ctime: def("ctime", "seconds=None, /", (value) => asctime(within(native.local(seconds(value)), value))),
	asctime: def("asctime", "t=None, /", (t) => asctime(moment(t, "asctime"))),
	strftime: def("strftime", "format, t=None, /", (format, t) => {
		if (typeof format !== "string") throw new TypeError(`strftime() argument 1 must be str, not ${native.kind(format)}`)
		return native.write(format, moment(t, "strftime"))
	}),
	strptime: def("strptime", "data_string, format='%a %b %d %H:%M:%S %Y', /", (text, format) => {
		if (typeof text !== "string") throw new TypeError(`strptime() argument 0 must be str, not <class '${native.kind(text)}'>`)
		if (typeof format !== "string") throw new TypeError(`strptime() argument 1 must be str, not <class '${native.kind(format)}'>`)
		const found = native.read(text, format)
		if (typeof found === "string") throw new py.ValueError(found)
		const [year, month, day, hour, minute, second, , weekday, yearday, daylight, zone, east] = found
		return broken([year, month, day, hour, minute, second, weekday, yearday, daylight, zone, east])
	}),
	timezone: zones.timezone,
	altzone: zones.altzone,
	daylight: zones.daylight,
	tzname: py.tuple(...zones.names),
}
