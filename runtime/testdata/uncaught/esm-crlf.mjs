import fs from "fs";
export const x = 1;
function f() {
  throw new Error("crlf in a module");
}
f();