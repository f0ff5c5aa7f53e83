# a class of two others
class Base:
    def __init__(self):
        self.log = ["Base"]


class LogMixin(object):
    def say(self, text):
        self.log.append(text)
        return self


class Job(LogMixin, Base):  # refused
    def run(self):
        return "job"


j = Job()
print(j.say("a").log, j.run())
