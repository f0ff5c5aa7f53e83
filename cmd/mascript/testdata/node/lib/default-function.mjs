export default function (n = 1) {
	return n ? again(0) : again.name
}
import again from './default-function.mjs'
