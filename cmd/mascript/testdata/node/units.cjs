// Numbers with their units, in English.
const units = ['acre', 'bit', 'byte', 'celsius', 'day', 'degree', 'fahrenheit', 'fluid-ounce', 'foot', 'gallon', 'gigabyte', 'hour', 'inch', 'kilobyte', 'liter', 'megabyte',
  'microsecond', 'mile', 'mile-scandinavian', 'minute', 'month', 'percent', 'pound', 'second', 'week', 'year', 'megabyte-per-second', 'mile-per-hour', 'mile-per-gallon',
  'kilometer-per-hour', 'byte-per-minute', 'gram-per-foot', 'bit-per-day'];
for (const unit of units) {
  for (const unitDisplay of ['short', 'narrow', 'long']) {
    const write = (n, more) => new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay, ...more }).format(n);
    console.log(unit, unitDisplay, [1, 2, 0, -1, 1.5, 12345, NaN].map((n) => write(n)).join('|'), write(1, { minimumFractionDigits: 1 }), write(1e6, { notation: 'compact' }));
  }
}
for (const options of [{ style: 'unit' }, { style: 'unit', unit: 'parsec' }, { style: 'unit', unit: 'day-per-parsec' }, { style: 'unit', unit: 'day', unitDisplay: 'x' }]) {
  try {
    console.log(new Intl.NumberFormat('en', options).format(1));
  } catch (e) {
    console.log(e.name);
  }
}
const { style, unit, unitDisplay } = new Intl.NumberFormat('en', { style: 'unit', unit: 'day' }).resolvedOptions();
console.log(style, unit, unitDisplay, (5).toLocaleString('en', { style: 'unit', unit: 'gigabyte' }));
