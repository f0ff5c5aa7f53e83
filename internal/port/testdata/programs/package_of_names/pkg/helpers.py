from .base import Thing

class Tool(Thing):
    def __init__(self, name, size=1):
        super().__init__(name)
        self.size = size

def make(name, size=5):
    return Tool(name, size=size)
