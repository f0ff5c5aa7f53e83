# the last line has no end
def f():
    return 5
if f() == 5:
    print("five")
    if True:
        print("deep")  # last comment