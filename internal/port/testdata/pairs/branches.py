import sys

if len(sys.argv) > 1:
    name = sys.argv[1]
else:
    name = "job"
print(name)

if name:
    only_here = name.upper()
    print(only_here)
