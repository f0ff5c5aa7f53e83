for i in range(3):
    square = i * i
    print(square)

for j in range(3):
    last = j
print(j, last)
