// datetime: dates and times by the Gregorian calendar, as Python counts them.

const py = require("modelarts/py")
const { def, kind } = native

const MINYEAR = 1, MAXYEAR = 9999
const DAY = 86400, MICRO = 1000000n

// The calendar: days are counted from 1 January of the year 1, which is day 1.

const isLeap = (year) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const daysIn = (year, month) => month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
const beforeYear = (year) => 365 * (year - 1) + Math.floor((year - 1) / 4) - Math.floor((year - 1) / 100) + Math.floor((year - 1) / 400)

function beforeMonth(year, month) {
	let days = 0
	for (let m = 1; m < month; m++) days += daysIn(year, m)
	return days
}

const toOrdinal = (year, month, day) => beforeYear(year) + beforeMonth(year, month) + day

function fromOrdinal(n) {
	let year = Math.floor((n - 1) / 365.2425) + 1
	while (beforeYear(year) >= n) year--
	while (beforeYear(year + 1) < n) year++
	let month = 1, day = n - beforeYear(year)
	for (; day > daysIn(year, month); month++) day -= daysIn(year, month)
	return [year, month, day]
}

const lastDay = toOrdinal(MAXYEAR, 12, 31), epoch = toOrdinal(1970, 1, 1)

function checkInt(value) {
	if (kind(value) === "int" || kind(value) === "bool") return Number(value)
	throw new TypeError(`'${kind(value)}' object cannot be interpreted as an integer`)
}

function checkDate(year, month, day) {
	;[year, month, day].forEach(checkInt)
	if (year < MINYEAR || year > MAXYEAR) throw new py.ValueError(`year ${year} is out of range`)
	if (month < 1 || month > 12) throw new py.ValueError("month must be in 1..12")
	if (day < 1 || day > daysIn(year, month)) throw new py.ValueError("day is out of range for month")
}

function checkTime(hour, minute, second, microsecond, fold) {
	const bounds = { hour: [hour, 23], minute: [minute, 59], second: [second, 59], microsecond: [microsecond, 999999] }
	for (const [name, [value, most]] of Object.entries(bounds))
		if (checkInt(value) < 0 || value > most) throw new py.ValueError(`${name} must be in 0..${most}`)
	if (fold !== 0 && fold !== 1) throw new py.ValueError("fold must be either 0 or 1")
}

function checkZone(tz) {
	if (tz != null && !(tz instanceof tzinfo))
		throw new TypeError(`tzinfo argument must be None or of a tzinfo subclass, not type '${kind(tz)}'`)
}

/** Values that do not change: fields of an object, in Python's order. */
function fix(object, fields) {
	for (const [name, value] of Object.entries(fields)) Object.defineProperty(object, name, { value, enumerable: true })
}

function methods(Class, of) {
	for (const [name, [signature, body]] of Object.entries(of))
		Object.defineProperty(Class.prototype, name, { value: def(name, signature, body), writable: true, configurable: true })
}

/** Comparisons by a method that gives a difference, or undefined where there is none. */
function ordered(Class, difference) {
	const compare = (name, test) => Object.defineProperty(Class.prototype, name, { value: function (other) {
		const d = difference(this, other, name === "__eq__")
		return d === undefined ? py.NotImplemented : test(d)
	}, writable: true, configurable: true })
	compare("__eq__", (d) => d === 0)
	compare("__lt__", (d) => d < 0)
	compare("__le__", (d) => d <= 0)
	compare("__gt__", (d) => d > 0)
	compare("__ge__", (d) => d >= 0)
}

/** What JavaScript's own < compares, and what + joins. */
function primitive(Class, number) {
	Object.defineProperty(Class.prototype, Symbol.toPrimitive, { value: function (hint) {
		return hint === "number" ? number(this) : this.__str__()
	} })
}

const sign = (big) => big < 0n ? -1 : big > 0n ? 1 : 0
const pad = (n, width = 2) => String(n).padStart(width, "0")
const isNumber = (x) => ["int", "float", "bool"].includes(kind(x))

/** Half to even. */
function roundHalf(x) {
	const n = Math.round(x)
	return Math.abs(x % 1) === 0.5 && n % 2 !== 0 ? n - 1 : n
}

/** a / b of BigInts, to the nearest integer, half to even. */
function divideNear(a, b) {
	if (b < 0n) [a, b] = [-a, -b]
	let q = floorDivide(a, b)
	const twice = 2n * (a - q * b)
	if (twice > b || twice === b && q % 2n !== 0n) q += 1n
	return q
}

function floorDivide(a, b) {
	const q = a / b
	return q * b !== a && (a < 0n) !== (b < 0n) ? q - 1n : q
}

/** A float as a fraction of BigInts. */
function fraction(x) {
	if (Number.isNaN(x)) throw new py.ValueError("cannot convert NaN to integer ratio")
	if (!Number.isFinite(x)) throw new py.OverflowError("cannot convert Infinity to integer ratio")
	let bottom = 1n
	while (!Number.isInteger(x)) {
		x *= 2
		bottom *= 2n
	}
	return [BigInt(x), bottom]
}

/** Weeks and texts of ISO 8601, loaded when a script first asks for them. */
const iso = (() => {
	let made
	return () => made ??= native.part("datetime.iso")({ toOrdinal, fromOrdinal, MINYEAR, MAXYEAR, zoneOf: (us) => us === 0n ? timezone.utc : new timezone(spanOf(us)) })
})()

class timedelta {
	constructor(...given) { initDelta.apply(this, given) }
	/** All of it, in microseconds. */
	get _us() { return (BigInt(this.days) * BigInt(DAY) + BigInt(this.seconds)) * MICRO + BigInt(this.microseconds) }
	total_seconds() {
		const us = this._us
		return us > -9007199254740992n && us < 9007199254740992n ? Number(us) / 1e6 : Number(us / MICRO) + Number(us % MICRO) / 1e6
	}
	__add__(other) { return other instanceof timedelta ? spanOf(this._us + other._us) : py.NotImplemented }
	__sub__(other) { return other instanceof timedelta ? spanOf(this._us - other._us) : py.NotImplemented }
	__neg__() { return spanOf(-this._us) }
	__pos__() { return this }
	__abs__() { return this.days < 0 ? this.__neg__() : this }
	__mul__(by) {
		if (!isNumber(by)) return py.NotImplemented
		const [top, bottom] = fraction(Number(by))
		return spanOf(divideNear(this._us * top, bottom))
	}
	__rmul__(by) { return this.__mul__(by) }
	__truediv__(by) {
		if (by instanceof timedelta) {
			if (by._us === 0n) throw new py.ZeroDivisionError("division by zero")
			return Number(this._us) / Number(by._us)
		}
		if (!isNumber(by)) return py.NotImplemented
		if (Number(by) === 0) throw new py.ZeroDivisionError("integer division or modulo by zero")
		const [top, bottom] = fraction(Number(by))
		return spanOf(divideNear(this._us * bottom, top))
	}
	__floordiv__(by) {
		const isSpan = by instanceof timedelta
		if (!isSpan && (!isNumber(by) || !Number.isInteger(Number(by)))) return py.NotImplemented
		const n = isSpan ? by._us : BigInt(Number(by))
		if (n === 0n) throw new py.ZeroDivisionError("integer division or modulo by zero")
		const q = floorDivide(this._us, n)
		return isSpan ? Number(q) : spanOf(q)
	}
	__mod__(by) {
		if (!(by instanceof timedelta)) return py.NotImplemented
		return spanOf(this._us - BigInt(this.__floordiv__(by)) * by._us)
	}
	__divmod__(by) {
		if (!(by instanceof timedelta)) return py.NotImplemented
		return py.tuple(this.__floordiv__(by), this.__mod__(by))
	}
	__bool__() { return this._us !== 0n }
	__hash__() { return Number(this._us) }
	__str__() {
		const { days, seconds, microseconds: us } = this
		const time = `${Math.floor(seconds / 3600)}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}` + (us ? "." + pad(us, 6) : "")
		return days ? `${days} day${Math.abs(days) === 1 ? "" : "s"}, ${time}` : time
	}
	__repr__() {
		const parts = ["days", "seconds", "microseconds"].filter((name) => this[name]).map((name) => `${name}=${this[name]}`)
		return `datetime.timedelta(${parts.join(", ") || 0})`
	}
}
const initDelta = def("timedelta", "days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0",
	function (days, seconds, microseconds, milliseconds, minutes, hours, weeks) {
		const units = [["microseconds", microseconds, 1], ["milliseconds", milliseconds, 1e3], ["seconds", seconds, 1e6],
			["minutes", minutes, 6e7], ["hours", hours, 3.6e9], ["days", days, 8.64e10], ["weeks", weeks, 6.048e11]]
		let total = 0n, left = 0
		for (const [name, value, unit] of units) {
			if (!isNumber(value)) throw new TypeError(`unsupported type for timedelta ${name} component: ${kind(value)}`)
			const n = Number(value), whole = Math.trunc(n), more = (n - whole) * unit
			if (!Number.isFinite(n)) fraction(n)
			total += BigInt(whole) * BigInt(unit) + BigInt(Math.trunc(more))
			left += more % 1
		}
		// What is left of all is rounded so that the sum becomes even.
		const odd = Number(((total % 2n) + 2n) % 2n)
		total += BigInt(Math.abs(left % 1) === 0.5 ? 2 * roundHalf((left + odd) / 2) - odd : roundHalf(left))
		setSpan(this, total)
	})

function setSpan(span, us) {
	const seconds = floorDivide(us, MICRO), days = Number(floorDivide(seconds, BigInt(DAY)))
	if (Math.abs(days) > 999999999) throw new py.OverflowError(`days=${days}; must have magnitude <= 999999999`)
	fix(span, { days, seconds: Number(seconds) - days * DAY, microseconds: Number(us - seconds * MICRO) })
}

function spanOf(us) {
	const span = Object.create(timedelta.prototype)
	setSpan(span, us)
	return span
}

ordered(timedelta, (a, b) => b instanceof timedelta ? sign(a._us - b._us) : undefined)
primitive(timedelta, (span) => Number(span._us))

/** Bases of time zones: a class of the script's own has utcoffset, tzname and dst. */
class tzinfo {
	utcoffset() { throw new py.NotImplementedError("a tzinfo subclass must implement utcoffset()") }
	tzname() { throw new py.NotImplementedError("a tzinfo subclass must implement tzname()") }
	dst() { throw new py.NotImplementedError("a tzinfo subclass must implement dst()") }
	fromutc(dt) {
		const offset = dt.utcoffset(), dst = dt.dst()
		if (offset == null) throw new py.ValueError("fromutc() requires a non-None utcoffset() result")
		if (dst == null) throw new py.ValueError("fromutc() requires a non-None dst() result")
		const standard = dt.__add__(spanOf(offset._us - dst._us))
		return standard.__add__(standard.dst() ?? spanOf(0n))
	}
}

/** Hours and minutes of an offset, and less if there is less. */
function offsetText(span, colon = ":") {
	const us = span._us, size = us < 0n ? -us : us, seconds = Number(size / MICRO), rest = Number(size % MICRO)
	let text = `${us < 0n ? "-" : "+"}${pad(Math.floor(seconds / 3600))}${colon}${pad(Math.floor(seconds / 60) % 60)}`
	if (seconds % 60 || rest) text += colon + pad(seconds % 60)
	return rest ? `${text}.${pad(rest, 6)}` : text
}

class timezone extends tzinfo {
	constructor(...given) {
		super()
		initZone.apply(this, given)
		if (this._offset._us === 0n && this._name == null && timezone.utc) return timezone.utc
	}
	#check(dt, name) {
		if (dt != null && !(dt instanceof datetime)) throw new TypeError(`${name}(dt) argument must be a datetime instance or None, not ${kind(dt)}`)
	}
	utcoffset(dt) {
		this.#check(dt, "utcoffset")
		return this._offset
	}
	tzname(dt) {
		this.#check(dt, "tzname")
		return this._name ?? (this._offset._us === 0n ? "UTC" : "UTC" + offsetText(this._offset))
	}
	dst(dt) {
		this.#check(dt, "dst")
		return null
	}
	fromutc(dt) { return dt.__add__(this._offset) }
	__eq__(other) { return other instanceof timezone ? this._offset._us === other._offset._us : py.NotImplemented }
	__hash__() { return this._offset.__hash__() }
	__str__() { return this.tzname(null) }
	__repr__() {
		if (this === timezone.utc) return "datetime.timezone.utc"
		return `datetime.timezone(${py.repr(this._offset)}${this._name == null ? "" : ", " + py.repr(this._name)})`
	}
}
const initZone = def("timezone", "offset, name=None", function (offset, name) {
	if (!(offset instanceof timedelta)) throw new TypeError(`timezone() argument 1 must be datetime.timedelta, not ${kind(offset)}`)
	if (name != null && typeof name !== "string") throw new TypeError(`timezone() argument 2 must be str, not ${kind(name)}`)
	if (offset._us <= -86400000000n || offset._us >= 86400000000n)
		throw new py.ValueError(`offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not ${py.repr(offset)}.`)
	Object.defineProperty(this, "_offset", { value: offset })
	Object.defineProperty(this, "_name", { value: name })
})

/** What strftime writes of a date or a time; the fields that it has not are those of 1900. */
function write(self, format) {
	if (typeof format !== "string") throw new TypeError(`strftime() argument 1 must be str, not ${kind(format)}`)
	const { year = 1900, month = 1, day = 1, hour = 0, minute = 0, second = 0, microsecond = 0 } = self
	const text = format.replace(/%(.)/gs, (whole, letter) => {
		if (letter === "f") return pad(microsecond, 6)
		if (letter !== "z" && letter !== "Z") return whole
		const offset = self.utcoffset?.() ?? null
		if (letter === "z") return offset === null ? "" : offsetText(offset, "")
		return (self.tzname?.() ?? "").replaceAll("%", "%%")
	})
	const n = toOrdinal(year, month, day)
	return native.write(text, [year, month, day, hour, minute, second, (n + 6) % 7, n - beforeYear(year), -1])
}

const fields = Symbol("fields") // what a datetime gives to the constructor of its base

class date {
	constructor(...given) {
		if (given[0] === fields) fix(this, given[1])
		else initDate.apply(this, given)
	}
	get _days() { return toOrdinal(this.year, this.month, this.day) }
	toordinal() { return this._days }
	weekday() { return (this._days + 6) % 7 }
	isoweekday() { return this.weekday() + 1 }
	isocalendar() { return iso().calendar(this) }
	isoformat() { return `${pad(this.year, 4)}-${pad(this.month)}-${pad(this.day)}` }
	ctime() { return native.write("%a %b %e 00:00:00 ", [this.year, this.month, this.day, 0, 0, 0, this.weekday(), 1, -1]) + pad(this.year, 4) }
	timetuple() {
		const { struct_time } = require("modelarts/py/time")
		return struct_time.of([this.year, this.month, this.day, 0, 0, 0, this.weekday(), this._days - beforeYear(this.year), -1], { tm_zone: null, tm_gmtoff: null })
	}
	__add__(span) {
		if (!(span instanceof timedelta)) return py.NotImplemented
		return dateOf(this.constructor, this._days + span.days)
	}
	__radd__(span) { return this.__add__(span) }
	__sub__(other) {
		if (other instanceof timedelta) return this.__add__(spanOf(-BigInt(other.days) * BigInt(DAY) * MICRO))
		if (other instanceof date && !(other instanceof datetime)) return spanOf(BigInt(this._days - other._days) * BigInt(DAY) * MICRO)
		return py.NotImplemented
	}
	__format__(spec) { return spec === "" ? this.__str__() : this.strftime(spec) }
	__hash__() { return this._days }
	__str__() { return this.isoformat() }
	__repr__() { return `datetime.date(${this.year}, ${this.month}, ${this.day})` }
	static today() {
		const [year, month, day] = native.local(native.now())
		return new this(year, month, day)
	}
}
const initDate = def("date", "year, month, day", function (year, month, day) {
	checkDate(year, month, day)
	fix(this, { year: Number(year), month: Number(month), day: Number(day) })
})

function dateOf(Class, n) {
	if (!(n >= 1 && n <= lastDay)) throw new py.OverflowError("date value out of range")
	return new Class(...fromOrdinal(n))
}

methods(date, {
	strftime: ["format", function (format) { return write(this, format) }],
	replace: ["year=None, month=None, day=None", function (year, month, day) {
		return new this.constructor(year ?? this.year, month ?? this.month, day ?? this.day)
	}],
})
ordered(date, (a, b, equality) => {
	if (a instanceof datetime !== b instanceof datetime && b instanceof date) {
		if (equality) return 1
		throw new TypeError("can't compare datetime.datetime to datetime.date")
	}
	return b instanceof date ? a._days - b._days : undefined
})
primitive(date, (d) => d._days)

const timespecs = {
	hours: (t) => pad(t.hour),
	minutes: (t) => `${pad(t.hour)}:${pad(t.minute)}`,
	seconds: (t) => `${pad(t.hour)}:${pad(t.minute)}:${pad(t.second)}`,
	milliseconds: (t) => `${timespecs.seconds(t)}.${pad(Math.floor(t.microsecond / 1000), 3)}`,
	microseconds: (t) => `${timespecs.seconds(t)}.${pad(t.microsecond, 6)}`,
	auto: (t) => timespecs[t.microsecond ? "microseconds" : "seconds"](t),
}

/** The time of day as ISO 8601 writes it. */
function clockText(t, timespec) {
	if (!Object.hasOwn(timespecs, timespec)) throw new py.ValueError("Unknown timespec value")
	const offset = t.utcoffset()
	return timespecs[timespec](t) + (offset === null ? "" : offsetText(offset))
}

/** Fields of a time as its repr has them. */
function clockFields(t, from) {
	const fields = [t.hour, t.minute, t.second, t.microsecond].slice(0, t.microsecond ? 4 : t.second ? 3 : 2)
	const more = [...(t.tzinfo == null ? [] : [`tzinfo=${py.repr(t.tzinfo)}`]), ...(t.fold ? ["fold=1"] : [])]
	return [...from, ...fields, ...more].join(", ")
}

/** What a zone says, checked. */
function zoned(tz, dt, name) {
	const span = tz == null ? null : tz[name](dt) ?? null
	if (span !== null && !(span instanceof timedelta))
		throw new TypeError(`tzinfo.${name}() must return None or a timedelta, not '${kind(span)}'`)
	return span
}

class time {
	constructor(...given) { initTime.apply(this, given) }
	get _us() { return ((this.hour * 60 + this.minute) * 60 + this.second) * 1e6 + this.microsecond }
	utcoffset() { return zoned(this.tzinfo, null, "utcoffset") }
	dst() { return zoned(this.tzinfo, null, "dst") }
	tzname() { return this.tzinfo == null ? null : this.tzinfo.tzname(null) }
	__format__(spec) { return spec === "" ? this.__str__() : this.strftime(spec) }
	__hash__() { return this._us - Number(this.utcoffset()?._us ?? 0) }
	__str__() { return this.isoformat() }
	__repr__() { return `datetime.time(${clockFields(this, [])})` }
}
const clock = "hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0"
const initTime = def("time", clock, function (hour, minute, second, microsecond, tz, fold) {
	checkTime(hour, minute, second, microsecond, fold)
	checkZone(tz)
	fix(this, { hour: Number(hour), minute: Number(minute), second: Number(second), microsecond: Number(microsecond), tzinfo: tz, fold })
})
const given = (value, otherwise) => value === undefined ? otherwise : value
methods(time, {
	isoformat: ["timespec='auto'", function (timespec) { return clockText(this, timespec) }],
	strftime: ["format", function (format) { return write(this, format) }],
	replace: ["hour=None, minute=None, second=None, microsecond=None, tzinfo=..., *, fold=None", function (hour, minute, second, us, tz, fold) {
		return new this.constructor(hour ?? this.hour, minute ?? this.minute, second ?? this.second, us ?? this.microsecond,
			given(tz, this.tzinfo), { fold: fold ?? this.fold })
	}],
})
ordered(time, (a, b, equality) => {
	if (!(b instanceof time)) return undefined
	const x = a.utcoffset(), y = b.utcoffset()
	if ((x === null) !== (y === null)) {
		if (equality) return 1
		throw new TypeError("can't compare offset-naive and offset-aware times")
	}
	return a._us - Number(x?._us ?? 0) - b._us + Number(y?._us ?? 0)
})
primitive(time, (t) => t._us)

class datetime extends date {
	constructor(...given) { super(fields, initDateTime(...given)) }
	/** Microseconds since the year 1, as the clock shows it. */
	get _us() {
		return (BigInt(this._days) * BigInt(DAY) + BigInt((this.hour * 60 + this.minute) * 60 + this.second)) * MICRO + BigInt(this.microsecond)
	}
	utcoffset() { return zoned(this.tzinfo, this, "utcoffset") }
	dst() { return zoned(this.tzinfo, this, "dst") }
	tzname() { return this.tzinfo == null ? null : this.tzinfo.tzname(this) }
	date() { return new date(this.year, this.month, this.day) }
	time() { return new time(this.hour, this.minute, this.second, this.microsecond, null, { fold: this.fold }) }
	timetz() { return new time(this.hour, this.minute, this.second, this.microsecond, this.tzinfo, { fold: this.fold }) }
	ctime() {
		const { hour, minute, second } = this
		return super.ctime().replace("00:00:00", `${pad(hour)}:${pad(minute)}:${pad(second)}`)
	}
	timetuple() {
		const { struct_time } = require("modelarts/py/time"), dst = this.dst(), offset = this.utcoffset()
		const daylight = dst === null ? -1 : dst._us === 0n ? 0 : 1
		const fields = [this.year, this.month, this.day, this.hour, this.minute, this.second, this.weekday(), this._days - beforeYear(this.year), daylight]
		return struct_time.of(fields, { tm_zone: this.tzname(), tm_gmtoff: offset === null ? null : Math.floor(offset.total_seconds()) })
	}
	utctimetuple() {
		const offset = this.utcoffset(), utc = (offset === null ? this : this.__sub__(offset)).replace({ tzinfo: null })
		const { struct_time } = require("modelarts/py/time")
		return struct_time.of([...utc.timetuple().slice(0, 8), 0], { tm_zone: null, tm_gmtoff: null })
	}
	timestamp() {
		const offset = this.utcoffset()
		if (offset !== null) return spanOf(this._us - offset._us - BigInt(epoch) * BigInt(DAY) * MICRO).total_seconds()
		return localSeconds(this) + this.microsecond / 1e6
	}
	__add__(span) {
		if (!(span instanceof timedelta)) return py.NotImplemented
		return momentOf(this.constructor, this._us + span._us, this.tzinfo)
	}
	__sub__(other) {
		if (other instanceof timedelta) return momentOf(this.constructor, this._us - other._us, this.tzinfo)
		if (!(other instanceof datetime)) return py.NotImplemented
		return spanOf(difference(this, other, "subtract"))
	}
	__hash__() { return Number(this._us - (this.utcoffset()?._us ?? 0n)) }
	__str__() { return this.isoformat(" ") }
	__repr__() { return `datetime.datetime(${clockFields(this, [this.year, this.month, this.day])})` }

	static today() { return this.now() }
	static utcnow() { return stamped(this, native.now(), null, true) }
}
const initDateTime = def("datetime", "year, month, day, " + clock,
	(year, month, day, hour, minute, second, microsecond, tz, fold) => {
		checkDate(year, month, day)
		checkTime(hour, minute, second, microsecond, fold)
		checkZone(tz)
		return { year: Number(year), month: Number(month), day: Number(day), hour: Number(hour), minute: Number(minute),
			second: Number(second), microsecond: Number(microsecond), tzinfo: tz, fold }
	})

function momentOf(Class, us, tz, fold = 0) {
	const seconds = floorDivide(us, MICRO), days = floorDivide(seconds, BigInt(DAY)), n = Number(days)
	if (n < 1 || n > lastDay) throw new py.OverflowError("date value out of range")
	const rest = Number(seconds - days * BigInt(DAY))
	return new Class(...fromOrdinal(n), Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60, Number(us - seconds * MICRO), tz, { fold })
}

function difference(a, b, verb) {
	if (a.tzinfo === b.tzinfo) return a._us - b._us
	const x = a.utcoffset(), y = b.utcoffset()
	if ((x === null) !== (y === null)) {
		if (verb === null) return 1n
		throw new TypeError(`can't ${verb} offset-naive and offset-aware datetimes`)
	}
	return a._us - (x?._us ?? 0n) - b._us + (y?._us ?? 0n)
}
ordered(datetime, (a, b, equality) => {
	if (b instanceof datetime) return sign(difference(a, b, equality ? null : "compare"))
	if (!(b instanceof date)) return undefined
	if (equality) return 1
	throw new TypeError("can't compare datetime.datetime to datetime.date")
})
primitive(datetime, (d) => Number(d._us - (d.utcoffset()?._us ?? 0n) - BigInt(epoch) * BigInt(DAY) * MICRO) / 1000)

/** Seconds east of Greenwich of this machine at a time. */
const east = (seconds) => native.local(seconds)?.[10] ?? 0

/** Seconds since 1970 of what this machine's clock shows; of two the one that fold says, in a gap what it would be. */
function localSeconds(d) {
	const shown = (d._days - epoch) * DAY + (d.hour * 60 + d.minute) * 60 + d.second
	const before = shown - east(shown - DAY), after = shown - east(shown + DAY)
	const fits = [before, after].filter((seconds) => seconds + east(seconds) === shown)
	if (fits.length === 0) return d.fold ? Math.min(before, after) : Math.max(before, after)
	return d.fold ? Math.max(...fits) : Math.min(...fits)
}

/** Whether the clock of this machine has shown the same within the day before. */
function isSecond(seconds) {
	const back = east(seconds - DAY) - east(seconds)
	return back > 0 && seconds - back + east(seconds - back) === seconds + east(seconds)
}

/** The moment of seconds since 1970. */
function stamped(Class, value, tz, utc) {
	if (!isNumber(value)) throw new TypeError(`'${kind(value)}' object cannot be interpreted as an integer`)
	const stamp = Number(value)
	if (Number.isNaN(stamp)) throw new py.ValueError("cannot convert float NaN to integer")
	if (!Number.isFinite(stamp)) throw new py.OverflowError("cannot convert float infinity to integer")
	let seconds = Math.floor(stamp), us = roundHalf((stamp - seconds) * 1e6)
	if (us >= 1e6) {
		seconds++
		us -= 1e6
	}
	const at = utc || tz != null ? native.utc(seconds) : native.local(seconds)
	if (at === null || at[0] < MINYEAR || at[0] > MAXYEAR) throw new py.ValueError(`year ${Math.floor(1970 + seconds / 31556952)} is out of range`)
	const made = new Class(...at.slice(0, 6), us, utc ? null : tz, { fold: Number(!utc && tz == null && isSecond(seconds)) })
	return tz == null || utc ? made : tz.fromutc(made)
}

methods(datetime, {
	isoformat: ["sep='T', timespec='auto'", function (sep, timespec) {
		return date.prototype.isoformat.call(this) + sep + clockText(this, timespec)
	}],
	strftime: ["format", function (format) { return write(this, format) }],
	replace: ["year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=..., *, fold=None",
		function (year, month, day, hour, minute, second, us, tz, fold) {
			return new this.constructor(year ?? this.year, month ?? this.month, day ?? this.day, hour ?? this.hour, minute ?? this.minute,
				second ?? this.second, us ?? this.microsecond, given(tz, this.tzinfo), { fold: fold ?? this.fold })
		}],
	astimezone: ["tz=None", function (tz) {
		checkZone(tz)
		const offset = this.utcoffset()
		const us = offset === null ? BigInt(localSeconds(this) + epoch * DAY) * MICRO + BigInt(this.microsecond) : this._us - offset._us
		if (tz == null) {
			const at = native.local(Number(us / MICRO) - epoch * DAY)
			tz = new timezone(spanOf(BigInt(at[10]) * MICRO), at[9])
		} else if (tz === this.tzinfo) return this
		return tz.fromutc(momentOf(this.constructor, us, tz))
	}],
})

/** Class methods: of the class itself, and of what extends it. */
function classMethods(Class, of) {
	for (const [name, [signature, body]] of Object.entries(of))
		Object.defineProperty(Class, name, { value: def(name, signature, body), writable: true, configurable: true })
}
classMethods(date, {
	fromtimestamp: ["timestamp, /", function (stamp) {
		const [year, month, day] = [stamped(datetime, stamp, null, false)].map((d) => [d.year, d.month, d.day])[0]
		return new this(year, month, day)
	}],
	fromordinal: ["ordinal, /", function (n) {
		if (n < 1) throw new py.ValueError("ordinal must be >= 1")
		if (n > lastDay) throw new py.ValueError(`year ${Math.floor(n / 365.2425) + 1} is out of range`)
		return new this(...fromOrdinal(checkInt(n)))
	}],
	fromisoformat: ["date_string, /", function (text) { return new this(...iso().read(text, "date")) }],
	fromisocalendar: ["year, week, day", function (year, week, day) { return new this(...fromOrdinal(iso().ordinal(year, week, day))) }],
})
classMethods(time, { fromisoformat: ["time_string, /", function (text) { return new this(...iso().read(text.replace(/^T/, ""), "time")) }] })
classMethods(datetime, {
	now: ["tz=None", function (tz) {
		checkZone(tz)
		return stamped(this, native.now(), tz, false)
	}],
	fromtimestamp: ["timestamp, tz=None", function (stamp, tz) {
		checkZone(tz)
		return stamped(this, stamp, tz, false)
	}],
	utcfromtimestamp: ["timestamp, /", function (stamp) { return stamped(this, stamp, null, true) }],
	fromisoformat: ["date_string, /", function (text) { return new this(...iso().read(text, "moment")) }],
	combine: ["date, time, tzinfo=...", function (d, t, tz) {
		if (!(d instanceof date)) throw new TypeError(`combine() argument 1 must be datetime.date, not ${kind(d)}`)
		if (!(t instanceof time)) throw new TypeError(`combine() argument 2 must be datetime.time, not ${kind(t)}`)
		return new this(d.year, d.month, d.day, t.hour, t.minute, t.second, t.microsecond, given(tz, t.tzinfo), { fold: t.fold })
	}],
	strptime: ["date_string, format, /", function (text, format) {
		if (typeof text !== "string") throw new TypeError(`strptime() argument 1 must be str, not ${kind(text)}`)
		if (typeof format !== "string") throw new TypeError(`strptime() argument 2 must be str, not ${kind(format)}`)
		const found = native.read(text, format)
		if (typeof found === "string") throw new py.ValueError(found)
		const [year, month, day, hour, minute, second, us, , , , name, offset, offsetUs] = found
		const tz = offset === null ? null : offset === 0 && offsetUs === 0 && name === null ? timezone.utc
			: new timezone(spanOf(BigInt(offset) * MICRO + BigInt(offsetUs)), name)
		return new this(year, month, day, hour, minute, second, us, tz)
	}],
})

const classes = { date, time, datetime, timedelta, tzinfo, timezone }
for (const [name, Class] of Object.entries(classes)) module.exports[name] = native.callable(Class)

const utc = new timezone(spanOf(0n))

/** Attributes of the classes, made when they are first read. */
const constants = [
	[date, { min: () => new date(1, 1, 1), max: () => new date(MAXYEAR, 12, 31), resolution: () => new timedelta(1) }],
	[time, { min: () => new time(), max: () => new time(23, 59, 59, 999999), resolution: () => spanOf(1n) }],
	[timedelta, { min: () => new timedelta(-999999999), max: () => spanOf(86399999999999999999n), resolution: () => spanOf(1n) }],
	[timezone, { utc: () => utc, min: () => new timezone(new timedelta({ minutes: -1439 })), max: () => new timezone(new timedelta({ minutes: 1439 })) }],
	[datetime, { min: () => new datetime(1, 1, 1), max: () => new datetime(MAXYEAR, 12, 31, 23, 59, 59, 999999), resolution: () => spanOf(1n) }],
]
for (const [Class, of] of constants)
	for (const [name, make] of Object.entries(of))
		Object.defineProperty(Class, name, { configurable: true, get() {
			const value = make()
			Object.defineProperty(Class, name, { value })
			return value
		} })
Object.assign(module.exports, { MINYEAR, MAXYEAR, UTC: utc })
