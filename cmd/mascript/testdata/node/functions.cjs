const o = { classify() {}, className() {}, class() {}, class  (){}, f: classX => 1, async classy() {}, get classes() { return 1 }, class_() {}, class$() {} , A: class {}, B: class{}, C: class/* c */D {}, E: class
  extends Array {}, F: class Foo { }, G: class Foo extends Map { static x = 1 } }
console.log(o)
console.log({ async *gen() {}, *g() {}, async a() {}, async *[Symbol.asyncIterator]() {}, af: async () => {}, ag: async function* () {}, afn: async function named() {}, x: async x => x , y: async() => 1})
console.log(class { static async *gen() {} }.gen, class { async *gen() {} }.prototype.gen, class { async m() {} }.prototype.m)
async function* top() {} ; console.log(top, async function () {}, function* () {})
function classify() { const e = {}; Error.captureStackTrace(e, classify); return e.stack }
console.log(classify().split('\n').length > 1)

// What a value that shows itself is handed.
console.log({ [Symbol.for('nodejs.util.inspect.custom')](depth, options, inspect) { return `${options.stylize.name} ${inspect.name}` } })
