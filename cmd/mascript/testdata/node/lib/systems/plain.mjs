const module = 5, { exports, x: { y: require } } = { exports: 1, x: { y: 3 } }; let __filename = 'f'
console.log(this, module, exports, require, __filename)
