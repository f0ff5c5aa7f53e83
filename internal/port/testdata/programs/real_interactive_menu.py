# stdin: x\n2\n\n5\n1\nflowers\n3\n0\n
"""A menu in a loop, with input()."""
jobs = {}
next_id = 100


def ask(prompt, default=None):
    suffix = " [%s]" % default if default is not None else ""
    answer = input(prompt + suffix + ": ").strip()
    print()
    return answer or default


def create():
    global next_id
    name = ask("name", "job-%d" % next_id)
    jobs[next_id] = {"name": name, "status": 1}
    next_id += 1
    return "created %s" % name


def show():
    if not jobs:
        return "no jobs"
    lines = []
    for job_id, job in jobs.items():
        lines.append("%d %s %s" % (job_id, job["name"], job["status"]))
    return "\n".join(lines)


def leave():
    return None


MENU = {1: ("create", create), 2: ("create another", create), 3: ("show", show), 0: ("leave", leave)}
while True:
    for key in sorted(MENU):
        print("%d) %s" % (key, MENU[key][0]))
    choice = input("> ")
    print(choice)
    try:
        choice = int(choice)
        label, action = MENU[choice]
    except ValueError:
        print("not a number: %r" % choice)
        continue
    except KeyError as e:
        print("no such entry:", e)
        continue
    result = action()
    if result is None:
        print("bye,", len(jobs), "jobs")
        break
    print(label.upper() + ":", result)
