const a = 1;
function f() {
	throw new Error('on a line that ends in CR LF');
}
f();
