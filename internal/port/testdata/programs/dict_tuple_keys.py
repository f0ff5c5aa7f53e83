grid = {}
for x in range(2):
    for y in range(2):
        grid[x, y] = x * 10 + y
print(grid)
print(grid[(1, 1)], grid.get((0, 1)), grid.get((5, 5), "out"), (1, 0) in grid)
for (x, y), value in grid.items():
    print(x, y, value)
for pos in sorted(grid, key=lambda p: (p[1], p[0])):
    print(pos, end=" ")
print()
distances = {("a", "b"): 5, ("b", "c"): 7}
distances[("c", "d")] = 1
distances["a", "b"] += 1
print(distances)
print(sum(distances.values()), max(distances, key=distances.get))
del distances["a", "b"]
print(len(distances), list(distances)[0][0])
nested = {((1, 2), "x"): 1}
print(nested[((1, 2), "x")])
