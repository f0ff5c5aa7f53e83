try:
    value = int("7")
except ValueError as e:
    value = 0
    print(e)
print(value)

try:
    number = int("8")
    print(number)
except ValueError:
    pass
