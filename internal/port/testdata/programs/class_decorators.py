# decorators of the file on methods
def logged(function):
    def wrapper(*args, **kwargs):
        print("call", function.__name__, args[1:], kwargs)
        result = function(*args, **kwargs)
        print("gives", result)
        return result
    return wrapper


def checked(limit):
    def decorate(method):
        def wrapper(self, value):
            if value > limit:
                raise ValueError("%s is above %s" % (value, limit))
            return method(self, value)
        return wrapper
    return decorate


class Service:
    def __init__(self, name):
        self.name = name
        self.values = []

    @logged
    def ping(self):
        return "pong of " + self.name

    @checked(limit=10)
    def add(self, value):
        self.values.append(value)
        return len(self.values)

    @logged
    def both(self, a, b=2):
        return a + b


s = Service("x")
print(s.ping(), s.add(5), s.both(1), s.both(1, b=5))
try:
    s.add(11)
except ValueError as e:
    print(e)
print(s.values, [Service(n).ping() for n in "ab"])
