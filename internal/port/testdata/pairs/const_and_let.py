once = 1
twice = 1
twice = 2
grows = []
grows.append(1)
counted = 0
counted += 1
print(once, twice, grows, counted)
