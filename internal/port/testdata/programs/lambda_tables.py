# tables of functions, as scripts have for commands
def start(name):
    return "start " + name


def stop(name, force=False):
    return "stop %s%s" % (name, " by force" if force else "")


class Tool:
    def status(self, name):
        return "status of " + name


tool = Tool()
commands = {
    "start": start,
    "stop": stop,
    "kill": lambda name: stop(name, force=True),
    "status": tool.status,
}
for command in ["start", "kill", "status", "unknown"]:
    handler = commands.get(command)
    if handler is None:
        print("no command", command)
        continue
    print(handler("job"))
actions = [(lambda x: x + 1), (lambda x: x * 2), str, lambda x: [x]]
value = 3
for action in actions:
    value = action(value)
print(value)
ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "/": lambda a, b: a / b if b else None}
for op, f in ops.items():
    print(op, f(6, 4))
print(commands["stop"]("x", force=True), sorted(commands), len(actions))
