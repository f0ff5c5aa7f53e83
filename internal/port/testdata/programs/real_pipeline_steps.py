"""A pipeline of steps with dependencies, as workflow scripts have."""


class StepError(Exception):
    def __init__(self, step, reason):
        Exception.__init__(self, "%s: %s" % (step, reason))
        self.step = step
        self.reason = reason


class Step(object):
    def __init__(self, name, func, depends=None, retries=0):
        self.name = name
        self.func = func
        self.depends = depends or []
        self.retries = retries
        self.state = "new"

    def run(self, context):
        attempts = 0
        while True:
            attempts += 1
            try:
                context[self.name] = self.func(context)
                self.state = "done"
                return attempts
            except Exception as e:
                if attempts > self.retries:
                    self.state = "failed"
                    raise StepError(self.name, e)
                print("   retry %s after %s: %s" % (self.name, type(e).__name__, e))

    def __repr__(self):
        return "Step(%r, %s)" % (self.name, self.state)


class Pipeline(object):
    def __init__(self):
        self.steps = {}
        self.order = []

    def step(self, name, depends=None, retries=0):
        def decorator(func):
            self.steps[name] = Step(name, func, depends, retries)
            self.order.append(name)
            return func
        return decorator

    def sorted_steps(self):
        done, result = set(), []

        def visit(name, path=()):
            if name in path:
                raise ValueError("cycle: " + " -> ".join(path + (name,)))
            if name in done:
                return
            for other in self.steps[name].depends:
                visit(other, path + (name,))
            done.add(name)
            result.append(self.steps[name])
        for name in self.order:
            visit(name)
        return result

    def run(self):
        context = {}
        for step in self.sorted_steps():
            print("-> %s" % step.name)
            attempts = step.run(context)
            print("   %r in %d attempt%s" % (context[step.name], attempts, "" if attempts == 1 else "s"))
        return context


pipeline = Pipeline()
tries = {"n": 0}


@pipeline.step("report", depends=["train", "data"])
def report(context):
    return "accuracy %.2f on %d rows" % (context["train"]["acc"], len(context["data"]))


@pipeline.step("data")
def data(context):
    return [i * i for i in range(5)]


@pipeline.step("train", depends=["data"], retries=2)
def train(context):
    tries["n"] += 1
    if tries["n"] < 3:
        raise IOError("try %d" % tries["n"])
    return {"acc": sum(context["data"]) / 100.0}


context = pipeline.run()
print(sorted(context), pipeline.steps["train"], [s.state for s in pipeline.sorted_steps()])


@pipeline.step("bad", depends=["report"])
def bad(context):
    return context["missing"]["x"]


try:
    pipeline.run()
except StepError as e:
    print("stopped at", e.step, "because of", type(e.reason).__name__, e.reason)
pipeline.steps["data"].depends.append("bad")
try:
    pipeline.sorted_steps()
except ValueError as e:
    print(e)
LOOKUP = KeyError
