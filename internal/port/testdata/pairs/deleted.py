scratch = [1, 2]
del scratch[0]
print(scratch)
del scratch
