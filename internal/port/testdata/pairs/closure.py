def greeter(name):
    greeting = "hello " + name

    def greet():
        return greeting
    return greet


functions = []
for n in range(3):
    functions.append(lambda: n)
print(greeter("a")(), [f() for f in functions])
