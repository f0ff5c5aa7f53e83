new = 1
default = new + 1


def function(var, this=None):
    return var


print(function(default), new)
