function size(thing) {
  return thing.length;
}
const sizes = ['a', null].map((thing) => size(thing));
