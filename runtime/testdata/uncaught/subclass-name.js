class Overdrawn extends Error {
  constructor(by) {
    super(`overdrawn by ${by}`);
    this.name = 'Overdrawn';
    this.by = by;
  }
}
function withdraw() { throw new Overdrawn(7) }
withdraw();
