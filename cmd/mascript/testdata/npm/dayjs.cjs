const dayjs = require('dayjs');
const utc = require('dayjs/plugin/utc');
const duration = require('dayjs/plugin/duration');
const relativeTime = require('dayjs/plugin/relativeTime');
dayjs.extend(utc);
dayjs.extend(duration);
dayjs.extend(relativeTime);

const start = dayjs.utc('2024-02-29T12:30:45Z');
console.log(start.format('YYYY-MM-DD HH:mm:ss dddd'), start.add(1, 'year').format('MMM D, YYYY'));
console.log(dayjs.duration(5400000).format('HH:mm:ss'), start.from(start.add(3, 'hour')), start.isBefore('2025-01-01'));

dayjs.extend(require('dayjs/plugin/timezone'));
dayjs.extend(require('dayjs/plugin/advancedFormat'));
for (const zone of ['America/New_York', 'Asia/Shanghai', 'Asia/Kolkata', 'UTC']) {
  const moment = dayjs.tz('2024-03-10 12:34', zone);
  console.log(zone, moment.format(), moment.utc().format(), dayjs.utc('2024-07-01T00:00:00Z').tz(zone).format('YYYY-MM-DD HH:mm z'), moment.offsetName('long'));
}
console.log(dayjs.tz.guess(), dayjs('2024-03-05').tz('Europe/Berlin').startOf('month').format());
