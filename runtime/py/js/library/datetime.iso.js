// datetime: weeks and texts of ISO 8601.

const py = require("modelarts/py")

const IsoCalendarDate = native.record("IsoCalendarDate", ["year", "week", "weekday"], ([values]) => py.list(values))
IsoCalendarDate.shown = "datetime.IsoCalendarDate"

module.exports = ({ toOrdinal, fromOrdinal, MINYEAR, MAXYEAR, zoneOf }) => {
	/** The Monday of a year's first week, as a day. */
	function firstMonday(year) {
		const fourth = toOrdinal(year, 1, 4)
		return fourth - (fourth + 6) % 7
	}

	/** The day of year, week and weekday of ISO 8601. */
	function ordinal(year, week, weekday) {
		if (year < MINYEAR || year > MAXYEAR) throw new py.ValueError(`Year is out of range: ${year}`)
		if (week < 1 || firstMonday(year) + 7 * (week - 1) >= firstMonday(year + 1)) throw new py.ValueError(`Invalid week: ${week}`)
		if (weekday < 1 || weekday > 7) throw new py.ValueError(`Invalid weekday: ${weekday} (range is [1, 7])`)
		return firstMonday(year) + 7 * (week - 1) + weekday - 1
	}

	/** Year, week and weekday of a date. */
	function calendar(date) {
		const day = date.toordinal()
		let { year } = date
		if (day < firstMonday(year)) year--
		else if (day >= firstMonday(year + 1)) year++
		return IsoCalendarDate.of([year, Math.floor((day - firstMonday(year)) / 7) + 1, date.isoweekday()])
	}

	const shapes = {
		date: /^(\d{4})(?:-(\d\d)-(\d\d)|(\d\d)(\d\d)|-?W(\d\d)(?:-?(\d))?)$/,
		time: /^(\d\d)(?::(\d\d)(?::(\d\d)(?:[.,](\d+))?)?|(\d\d)(?:(\d\d)(?:[.,](\d+))?)?)?$/,
	}

	function readDate(text) {
		const found = shapes.date.exec(text)
		if (found === null || /W/.test(text) && /-W\d\d\d|\dW\d\d-/.test(text)) return null
		const [, year, month, day, bareMonth, bareDay, week, weekday] = found
		return week === undefined ? [year, month ?? bareMonth, day ?? bareDay].map(Number)
			: fromOrdinal(ordinal(Number(year), Number(week), Number(weekday ?? 1)))
	}

	function readClock(text) {
		const found = shapes.time.exec(text)
		if (found === null) return null
		const [, hour, minute, second, part, bareMinute, bareSecond, barePart] = found
		const micro = (part ?? barePart ?? "").padEnd(6, "0").slice(0, 6)
		return [hour, minute ?? bareMinute ?? 0, second ?? bareSecond ?? 0, micro].map(Number)
	}

	/** Fields of a time with its zone, or null. */
	function readTime(text) {
		const [, clockPart, zone] = /^([^Z+-]*)(Z|[+-].*)?$/s.exec(text) ?? []
		const fields = readClock(clockPart ?? "")
		if (fields === null || zone === undefined) return fields && [...fields, null]
		if (zone === "Z") return [...fields, zoneOf(0n)]
		const offset = readClock(zone.slice(1))
		if (offset === null) return null
		const us = (BigInt(offset[0] * 3600 + offset[1] * 60 + offset[2]) * 1000000n + BigInt(offset[3])) * (zone[0] === "-" ? -1n : 1n)
		return [...fields, zoneOf(us)]
	}

	function readMoment(text) {
		const length = [10, 8, 7].find((n) => readShape(text.slice(0, n)) && (text.length === n || text.length > n + 1)) ?? 0
		const day = length > 0 && readDate(text.slice(0, length))
		if (!day) return null
		if (text.length === length) return day
		const rest = readTime(text.slice(length + 1))
		return rest && [...day, ...rest]
	}
	/** Whether a text is all of a date. */
	const readShape = (text) => shapes.date.test(text)

	const readers = { date: readDate, time: readTime, moment: readMoment }

	/** The fields that a text has, of a date, a time or both. */
	function read(text, what) {
		if (typeof text !== "string") throw new TypeError("fromisoformat: argument must be str")
		const fields = readers[what](text)
		if (!fields) throw new py.ValueError(`Invalid isoformat string: ${py.repr(text)}`)
		return fields
	}

	return { calendar, ordinal, read }
}
