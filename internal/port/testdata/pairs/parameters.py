def resize(width, height=None, *, scale=1):
    if height is None:
        height = width
    width *= scale
    area = width * height
    return area


print(resize(2), resize(2, 3), resize(2, scale=2))
