# stdin: 3\nAnn\nx y z
import sys
n = int(input())
name = input("name? ")
print()
print(n * 2, "hello", name)
for line in sys.stdin:
    print(repr(line), line.split())
try:
    input()
except EOFError:
    print("no more")
