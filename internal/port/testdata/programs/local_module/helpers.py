from settings import get

LIMIT = 10


def shout(text):
    return text.upper() + "!" + get("mark", "")


class Greeter:
    def __init__(self, name):
        self.name = name

    def greet(self):
        return "hi %s of %s" % (self.name, get("bucket"))
