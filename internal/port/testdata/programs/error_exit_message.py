import sys
print("working")
if len(sys.argv) < 2:
    sys.exit("usage: program FILE")
print("never")
