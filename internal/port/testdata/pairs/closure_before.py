def show():
    print(level)


level = 3
show()
