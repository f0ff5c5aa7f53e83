

x = 1



def f():

    a = 1


    b = 2

    return a + b



class A:

    x = 1


    y = 2



    def m(self):

        return self.x

if x:

    print(f())


else:

    print("no")

for i in range(2):

    if i:

        print("i", i)

    # comment after a blank line

print(A().m(), A.y)
