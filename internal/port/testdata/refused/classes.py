# classes that are made in ways of their own
class Meta(type):  # refused
    pass


class Made(metaclass=Meta):  # refused
    pass


class Single:
    def __new__(cls):  # refused
        return object.__new__(cls)

    def __del__(self):  # refused
        print("gone")

    def ordinary(self):
        return 1


Quick = type("Quick", (), {"x": 1})  # refused
print(Single().ordinary())
