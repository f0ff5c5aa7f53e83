from .base import Job

__all__ = ["Double", "special_name"]


class Double(Job):
    factor = 2


class Other(Double):
    def run(self):
        return -Double.run(self)


def special_name():
    return "special"
