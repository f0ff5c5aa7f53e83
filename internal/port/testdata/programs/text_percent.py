print("%s %d %f %.2f %5d|%-5d|%05d" % ("a", 1, 2.5, 3.14159, 4, 5, 6))
print("%x %X %o %e %g %c %r %%" % (255, 255, 8, 12345.678, 0.5, "z", "q"))
print("%s" % "one", "%s" % 5, "%s" % [1, 2], "%s" % None, "%d%%" % 50)
print("%(name)s is %(age)d" % {"name": "Ann", "age": 3})
print("%10s|%-10s|%.2s|" % ("right", "left", "cut"))
print("%+d % d %5.1f|%-8.3f|" % (3, 4, 2.25, 1.5))
print("%d" % 3.99, "%d" % True, "%i" % -7, "%s %s" % (1.0, (1, 2)))
pair = ("x", 9)
print("%s-%s" % pair)
value = 42
print("value: %s" % value, "list: %s" % [value], "tuple: %s" % (value,))
print("%s" % {"a": 1}, "%r %r" % ("a", 'it\'s'), "%5s%%" % 10)
print("%*d|%-*d|%.*f" % (5, 1, 5, 2, 2, 3.14159))
message = "job %d: " "status %s" % (7, "ok")
print(message)
rows = [("lr", 0.1), ("epochs", 10)]
for row in rows:
    print("%-8s = %s" % row)
log = "%s %s"
log += " %s"
print(log % ("a", "b", "c"))
try:
    print("%s %s" % "one")
except TypeError as e:
    print(e)
try:
    print("%d" % "x")
except TypeError as e:
    print(e)
print("%s: " % "n" + "tail", "a" "b" % ())
