console.log(~await Promise.resolve(5), ~~await 5.7, -await 3, - -await 4, +await '5', ~-await 6, ~~~~~await 7, -~-~~await 8, !await 0, await ~1, ~-~~~await 9)
const s = '~-~+~~ ~~~~~~ ~-~~~~'
console.log(s, await s, typeof await s, void await 1)
é: for await (const x of [1, 2]) { for (const y of [1]) continue é }
外: 内: for await (const x of [[1], [2]]) { for await (const y of x) { if (y == 2) break 外; continue 内 } }
const $lo = 1; console.log($lo, await $lo)
