# states and transitions in tables
INIT, WAITING, RUNNING, KILLING, DONE, FAILED, KILLED = 1, 7, 8, 9, 10, 11, 12
NAMES = {
    INIT: "init", WAITING: "waiting", RUNNING: "running",
    KILLING: "killing", DONE: "done", FAILED: "failed", KILLED: "killed",
}
NEXT = {
    (INIT, "submit"): WAITING,
    (WAITING, "start"): RUNNING,
    (RUNNING, "end"): DONE,
    (RUNNING, "fail"): FAILED,
    (RUNNING, "stop"): KILLING,
    (KILLING, "end"): KILLED,
}
FINAL = {DONE, FAILED, KILLED}


class Machine:
    def __init__(self, state=INIT):
        self.state = state
        self.path = [state]

    def send(self, event):
        key = (self.state, event)
        if key not in NEXT:
            raise ValueError("no %s in %s" % (event, NAMES[self.state]))
        self.state = NEXT[key]
        self.path.append(self.state)
        return self

    @property
    def is_final(self):
        return self.state in FINAL


for events in ["submit start end", "submit start stop end", "submit end", "submit start fail start"]:
    m = Machine()
    try:
        for event in events.split():
            m.send(event)
    except ValueError as e:
        print("  refused:", e)
    print(events, "->", " > ".join(NAMES[s] for s in m.path), "(final)" if m.is_final else "")
print(Machine().send("submit").send("start").state, Machine(KILLING).send("end").is_final)
from_state = {}
for (state, event), target in sorted(NEXT.items()):
    from_state.setdefault(NAMES[state], []).append("%s=%s" % (event, NAMES[target]))
for name, moves in from_state.items():
    print("%-8s %s" % (name, ", ".join(moves)))
unreachable = set(NAMES) - set(NEXT.values()) - {INIT}
print(unreachable or "all can be reached", len(FINAL & set(NEXT.values())), sorted(NAMES[s] for s in FINAL))
