# names of builtins that a script uses for itself
id = 7
list = [3, 1, 2]
type = "t"
input = {"a": 1}
file = "f.txt"
max = 10
sum = 0
for n in list:
    sum += n
    if n > max:
        max = n
print(id, list, type, input, file, max, sum)


def format(str, len=3):
    return str[:len] + "..."


print(format("abcdefg"), format("abcdefg", 5))
hash = format
print(hash("12345"))
dir = "/tmp/x"
next = dir + "/y"
print(dir, next)
