// What is wrong with a text that is no JSON, in the same words and at the same place.
const attempt = (...args) => {
  try {
    console.log(JSON.stringify(args[0]), '=>', JSON.parse(...args))
  } catch (e) {
    console.log(JSON.stringify(args[0]), '=>', e.name, e.message)
  }
}
const whole = [
  '{"a":1,"b":[true,false,null,"x\\n\\u00e9"],"c":{"d":-1.5e+10}}', '[1,2,{"k":"v"}]', '"abc\\"d"', '-0.5', '{}', '[]', 'true', 'nul',
  '"\\中"', '{"long":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","more":[1,2,3]}', '{"é":"😀 x","q":tru}', 'undefined', 'NaN', '[object Object]', '<html></html>',
]
for (const text of whole) {
  for (let i = 0; i <= text.length; i += 2) attempt(text.slice(0, i))
  for (const bit of ['"', '}', ']', ',', ':', '\\', '0', '-', '.', 'e', '\n', '\u0001', '\u00a0', 'é', "'"]) {
    for (let i = 0; i <= text.length; i += 9) attempt(text.slice(0, i) + bit + text.slice(i))
  }
}
attempt(undefined)
attempt(12)
attempt(null)
attempt({ toString: () => '[1]' })
attempt('[1]', () => { throw new SyntaxError('of the reviver') })
attempt('[1, 2]', (key, value) => typeof value === 'number' ? value * 2 : value)
try { JSON.parse(Symbol('s')) } catch (e) { console.log(e.name, e.message) }
console.log(JSON.parse.name, JSON.parse.length, Object.getOwnPropertyDescriptor(JSON, 'parse'))
