class Status:
    INIT = 1
    RUNNING = 8
    DONE = 10
    NAMES = {1: "init", 8: "running", 10: "done"}
    ALL = [INIT, RUNNING, DONE]

    def __init__(self, code):
        self.code = code

    def is_done(self):
        return self.code == self.DONE

    def name(self):
        return Status.NAMES.get(self.code, "?")


s = Status(8)
print(s.is_done(), s.name(), s.RUNNING, Status.DONE)
print(Status.ALL, s.ALL is Status.ALL)
s.DONE = 8
print(s.is_done(), Status.DONE, s.DONE)
Status.INIT = 2
print(s.INIT, Status(2).INIT, Status(99).name())


class Shared:
    members = []
    total = 0

    def join(self, who):
        self.members.append(who)
        Shared.total += 1
        self.total += 10


a, b = Shared(), Shared()
a.join("x")
b.join("y")
print(a.members, Shared.members, Shared.total, a.total, b.total)
