import sys
print("fine")
try:
    sys.exit()
finally:
    print("done")
