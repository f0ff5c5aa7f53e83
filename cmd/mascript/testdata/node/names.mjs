// Names of functions and classes that an outer name hides are those that were written.
const f = 1, C = 2, g = 3;
console.log((function f() {}).name, (class C {}).name, f + C + g);
{
  let f = () => 1;
  class C { static self() { return C.name } }
  function g() {}
  console.log(f.name, C.name, new C(), g.name, [C, class extends C {}], C.self());
}
class Renamed { static name = 'mine' }
class Named { static name() { return 'a method' } }
console.log(Renamed.name, Named.name(), (() => {}).name === '', (class {}).name === '');
await null;
export default class {}
