def read(path):
    f = None
    try:
        f = open(path)
        text = f.read()
    finally:
        if f:
            f.close()
    return text
