class Shape(object):
    count = 0
    unit = "cm"

    def __init__(self, w, h):
        self.w = w
        self.h = h
        Shape.count += 1

    @staticmethod
    def ratio(w, h):
        return w / h

    @classmethod
    def square(cls, side):
        return cls(side, side)

    @classmethod
    def label(cls):
        return cls.__name__ + " in " + cls.unit

    @property
    def area(self):
        return self.w * self.h

    @property
    def size(self):
        return (self.w, self.h)

    @size.setter
    def size(self, value):
        self.w, self.h = value


class Box(Shape):
    unit = "mm"


s = Shape(2, 3)
print(s.area, s.size, Shape.ratio(1, 4), s.ratio(3, 2))
s.size = (4, 5)
print(s.area)
q = Box.square(7)
print(q.area, type(q).__name__, Box.label(), Shape.label(), q.label())
print(Shape.count, isinstance(q, Shape), isinstance(s, Box), issubclass(Box, Shape))
