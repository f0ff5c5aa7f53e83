// Large arrays and collections: what has named properties besides its elements, and what has holes.
const many = Array.from({ length: 20000 }, (_, i) => i)
many.columns = ['a', 'b']
console.log(many)
const typed = new Uint8Array(20000)
console.log(typed)
typed.label = 'x'
console.log(typed)
console.log(/a/.exec('a'))
const sparse = []
for (let i = 0; i < 2000; i++) sparse[3 * i + 1] = i
console.log(sparse)
sparse.x = 1
console.log(sparse)
console.log([, , 1, , 2, , ,])
const map = new Map(many.entries())
map.x = 1
console.log(map, new Set(many))

// What is below the last level, and whether it is empty.
for (const inner of [map, new Map(), new Set(), [], [1], [,], Object.assign([], { x: 1 }), new String('abc'), new String(''), typed, new Uint8Array()]) {
  console.log([[[[inner]]]])
}
console.log(Object.assign(new String('abc'), { y: 1 }), Object.defineProperty([1], 'q', { value: 1 }))
console.log(require('util').inspect([1, 2], { showHidden: true }))

// A value that changes the collection that it is shown in.
const shrinking = new Map([[1, 2], [3, 4], [5, 6]])
shrinking.set('f', { [Symbol.for('nodejs.util.inspect.custom')]() { shrinking.delete(5); return 'q' } })
console.log(shrinking)

// Texts that are cut, counted in UTF-16 units.
const i = (s, n) => console.log(require('util').inspect(s, { maxStringLength: n }))
i('abcdef', 3); i('abcdef', 6); i('abcdef', 5); i('abcdef', 0); i('é日😀x', 4); i('é日😀x', 5); i('é日😀x', 2); i('日本語日本語', 3); i('x'.repeat(20) + '\n' + 'y'.repeat(90), 100)
