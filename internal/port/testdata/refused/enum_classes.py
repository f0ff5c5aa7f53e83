# enumerations
from enum import Enum, IntEnum


class Color(Enum):  # refused
    RED = 1
    GREEN = 2


class Status(IntEnum):  # refused
    INIT = 1
    RUNNING = 8
    DONE = 10


print(Color.RED, Color.RED.name, Color.RED.value, Color(2), Color["GREEN"], repr(Color.RED))
print([c.name for c in Color], Color.RED == Color.RED, Color.RED is Color(1), Color.RED == 1)
print(Status.RUNNING == 8, Status.DONE > Status.RUNNING, Status(10).name, int(Status.INIT) + 1)
names = {Color.RED: "r", Color.GREEN: "g"}
print(names[Color.GREEN], len(Color), Color.RED in names)
try:
    Color(5)
except ValueError as e:
    print(e)
