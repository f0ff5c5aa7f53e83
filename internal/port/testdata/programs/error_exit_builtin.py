print("one")
for i in range(5):
    if i == 2:
        exit(4)
    print(i)
