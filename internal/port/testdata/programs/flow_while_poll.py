import time

states = [1, 4, 7, 8, 8, 10]
names = {1: "INIT", 4: "SUBMIT_TRYING", 7: "WAITING", 8: "RUNNING", 10: "COMPLETED"}
position = 0


def get_status():
    global position
    status = states[position]
    position += 1
    return status


last = None
while True:
    status = get_status()
    if status != last:
        print("status is", status, names[status])
        last = status
    if status in (10, 11, 12):
        break
    time.sleep(0.001)
else:
    print("never")
print("ended with", status, "after", position, "looks")
deadline = time.time() + 60
remaining = 3
while remaining and time.time() < deadline:
    remaining -= 1
print(remaining)
