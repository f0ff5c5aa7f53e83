class Pump {
  #pressure;
  constructor(pressure) {
    if (pressure > 9) throw new RangeError('too much');
  }
}
new Pump(10);
