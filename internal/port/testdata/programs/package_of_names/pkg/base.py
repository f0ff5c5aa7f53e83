class Thing:
    kind = "thing"
    def __init__(self, name):
        self.name = name
