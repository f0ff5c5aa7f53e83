# ends with exit code 1; what came before is printed
def deep(n):
    if n == 0:
        raise ValueError("bottom: %d" % n)
    return deep(n - 1)


print("before")
try:
    deep(1)
except ValueError as e:
    print("caught", e)
try:
    print("in try")
finally:
    print("finally runs")
deep(2)
print("never")
