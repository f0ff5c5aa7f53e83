# args: one two 3 --flag
import sys

print(len(sys.argv), sys.argv[1:])
name = sys.argv[1]
number = int(sys.argv[3])
print(name.upper(), number * 2, "--flag" in sys.argv, sys.argv[-1])
for i, arg in enumerate(sys.argv[1:], 1):
    print(i, arg)
script = sys.argv[0]
print(script.endswith("lib_argv.py"))
rest = [a for a in sys.argv[1:] if not a.startswith("-")]
if len(rest) > 2:
    print("first three:", *rest)
