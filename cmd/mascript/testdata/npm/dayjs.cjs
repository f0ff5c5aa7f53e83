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
