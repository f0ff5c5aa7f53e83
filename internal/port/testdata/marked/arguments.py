# arguments by names that the function does not have
class Base:
    def call(self, value):
        return value


class Other:
    def call(self):
        return Base.call(self, valu=())  # marked


def f(a):
    return a


try:
    f(1, b=2)  # marked
except TypeError as e:
    print(e)
