# stdin: b 2\na 1\n\nb 3
import sys
totals = {}
for number, line in enumerate(sys.stdin.read().splitlines(), 1):
    line = line.strip()
    if not line:
        print("line", number, "is empty")
        continue
    key, value = line.split()
    totals.setdefault(key, []).append(int(value))
for key in sorted(totals):
    print(key, totals[key], sum(totals[key]))
