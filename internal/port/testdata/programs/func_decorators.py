import functools


def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        print("call", function.__name__, args, kwargs)
        result = function(*args, **kwargs)
        print("gives", result)
        return result
    return wrapper


def repeat(times):
    def decorate(function):
        def wrapper(*args):
            return [function(*args) for _ in range(times)]
        return wrapper
    return decorate


registry = {}


def register(name):
    def decorate(function):
        registry[name] = function
        return function
    return decorate


@logged
def add(a, b=1):
    return a + b


@repeat(3)
def hello(name):
    return "hi " + name


@register("x")
@logged
def stacked():
    return "s"


print(add(1), add(1, b=5), add.__name__)
print(hello("a"))
print(sorted(registry), registry["x"]())


@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(50), functools.reduce(lambda a, b: a * b, [1, 2, 3, 4]), functools.partial(add, 10)(b=5))
