jobs = ["a", "b"]
for job in jobs:
    if job == "a":
        seen = 1
    else:
        seen += 1
    print(seen)
