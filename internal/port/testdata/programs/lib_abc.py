from abc import ABC, abstractmethod


class Base(ABC):
    @abstractmethod
    def run(self):
        pass

    def describe(self):
        return type(self).__name__ + " " + self.run()


class Good(Base):
    def run(self):
        return "runs"


class Bad(Base):
    pass


print(Good().describe())
print(Bad.__name__, issubclass(Bad, Base))


class Interface(object):
    def run(self):
        raise NotImplementedError

    def stop(self):
        raise NotImplementedError("stop")


for action in ("run", "stop"):
    try:
        getattr(Interface(), action)()
    except NotImplementedError as e:
        print(action, repr(str(e)))
