# class attributes whose names mean something in JavaScript
class Config:
    name = "cfg"
    length = 3
    caller = "me"
    arguments = ["a"]

    def __init__(self):
        self.constructor = "built"
        self.default = 1
        self.new = 2

    def delete(self):
        return "deleted"

    def toString(self):
        return "own"

    def get(self, key, default=None):
        return getattr(self, key, default)


c = Config()
print(c.name, c.length, c.constructor, c.default, c.new, c.delete(), c.toString())
print(Config.name, Config.length, Config.caller, Config.arguments)
print(c.get("new"), c.get("missing"), c.get("missing", 5))
setattr(c, "function", 9)
print(c.function, hasattr(c, "function"), hasattr(c, "var"))
del c.new
print(hasattr(c, "new"))


class Job:
    constructor = "abc"


print(Job.constructor, Job().constructor)
