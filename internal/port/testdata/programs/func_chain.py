# What a function gives that calls one further down, that calls one further down...
def f1(): return f2()
def f2(): return f3()
def f3(): return f4()
def f4(): return f5()
def f5(): return f6()
def f6(): return f7()
def f7(): return f8()
def f8(): return f9()
def f9(): return f10()
def f10(): return f11()
def f11(): return f12()
def f12(): return f13()
def f13(): return f14()
def f14(): return f15()
def f15(): return f16()
def f16(): return f17()
def f17(): return f18()
def f18(): return "t"
x = 1
if len(f1()) == 1:
    x = f1()
y = 2
print(x * y)
