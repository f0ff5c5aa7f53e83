'use strict';
function inner(x) {
	const error = new TypeError(`bad ${x}`); error.error_code = 'ModelArts.0105'; error.detail = { tried: [1, 2] };
	throw error;
}
const outer = () => inner('lr');
[1].forEach(() => outer());
print('not reached');
