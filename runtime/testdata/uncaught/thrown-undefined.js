function f() { throw undefined }
f();
