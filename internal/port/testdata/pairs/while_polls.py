attempts = 0
while True:
    attempts += 1
    state = "done" if attempts > 2 else "running"
    if state == "done":
        break
print(state, attempts)
