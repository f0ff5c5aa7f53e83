# page breaks between sections
x = 1

def f():
    return x + 1

print(f())
if x:
    print("ab" == "a\fb")
print("done")
