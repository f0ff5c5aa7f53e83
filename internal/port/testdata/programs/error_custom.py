class JobError(Exception):
    pass


class CodeError(JobError):
    """With a code."""

    def __init__(self, code, message="failed"):
        super().__init__(message)
        self.code = code

    def __str__(self):
        return "[%s] %s" % (self.code, self.args[0])


class Quiet(JobError):
    def __init__(self):
        self.note = "quiet"


def check(n):
    if n == 0:
        raise JobError("zero", n)
    if n == 1:
        raise CodeError("X.1")
    if n == 2:
        raise CodeError(code=2, message="two")
    if n == 3:
        raise Quiet
    raise JobError


for n in range(5):
    try:
        check(n)
    except CodeError as e:
        print("code", e.code, e, e.args, repr(e))
    except Quiet as q:
        print("quiet", q.note, str(q) == "", q.args)
    except JobError as e:
        print("job", e, e.args, repr(e), isinstance(e, Exception))
try:
    raise CodeError("late")
except Exception as e:
    saved = e
print(saved, type(saved) is CodeError, issubclass(CodeError, JobError), CodeError.__doc__)
try:
    print(e)
except NameError:
    print("the name is gone")
