DEFAULTS = {"factor": 1}


class Job(object):
    factor = DEFAULTS["factor"]

    def __init__(self, count):
        self.count = count

    def run(self):
        return self.count * self.factor
