class Animal:
    sound = "..."

    def __init__(self, name, legs=4):
        self.name = name
        self.legs = legs

    def speak(self):
        return "{} says {}".format(self.name, self.sound)

    def __str__(self):
        return "<%s %s>" % (self.__class__.__name__, self.name)


class Dog(Animal):
    sound = "woof"

    def __init__(self, name, tricks=()):
        super().__init__(name)
        self.tricks = list(tricks)

    def speak(self):
        return super().speak() + "!"


class Bird(Animal):
    sound = "tweet"

    def __init__(self, name):
        Animal.__init__(self, name, legs=2)


class Old(Dog):
    def speak(self):
        return super(Old, self).speak().upper()


for a in [Animal("thing"), Dog("rex", ["sit"]), Bird("tweety"), Old("max")]:
    print(a, a.speak(), a.legs)
print(Dog("a").tricks, Old.__name__, Old.__name__.lower())
print(isinstance(Old("x"), Animal), isinstance(Bird("y"), Dog))
