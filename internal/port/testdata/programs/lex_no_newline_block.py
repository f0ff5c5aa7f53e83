# ends within blocks
class A:
    def m(self):
        if self:
            return "m"
        # comment at the end of the block
    # of the class
# of the module
print(A().m())
for i in range(2):
    while True:
        break
    else:
        pass
    print(i)
    # the end