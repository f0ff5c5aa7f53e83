// A default export without a name is called default.
for (const kind of ['class', 'function', 'arrow', 'own']) {
	const { default: it } = await import(`./lib/default-${kind}.mjs`)
	console.log(it, it.name)
}
import run from './lib/default-function.mjs'
console.log(run())
