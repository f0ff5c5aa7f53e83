# what is caught where, and what is left of it
class AppError(Exception):
    """Of the application."""
    exit_code = 1

    def __init__(self, message, *details, **context):
        super().__init__(message, *details)
        self.context = context

    @property
    def details(self):
        return self.args[1:]


class ConfigError(AppError):
    exit_code = 2


class Nested(ConfigError, ) :
    pass


log = []


def risky(kind):
    try:
        log.append("start " + kind)
        if kind == "app":
            raise AppError("app failed", 1, 2, where="here")
        if kind == "config":
            raise ConfigError("bad config")
        if kind == "value":
            return int("x")
        if kind == "key":
            return {"a": 1}["b"]
        if kind == "os":
            open("/no/such/file")
        if kind == "type":
            return len(5)
        if kind == "zero":
            return 1 // 0
        if kind == "attr":
            return None.upper()
        if kind == "stop":
            return next(iter(()))
        if kind == "assert":
            assert kind == "x", "not x"
        if kind == "nested":
            try:
                raise ValueError("inside")
            except ValueError as e:
                raise Nested("outside") from e
        return "fine"
    except ConfigError as e:
        log.append("config")
        return (e.exit_code, str(e), type(e.__cause__).__name__)
    except AppError as e:
        return e.exit_code, e.details, sorted(e.context.items()), e.args[0]
    except (ValueError, KeyError) as e:
        return type(e).__name__, str(e)
    except OSError as e:
        return type(e).__name__, e.errno, e.filename
    except ArithmeticError:
        return "arithmetic"
    finally:
        log.append("end")


for kind in "fine app config value key os zero nested".split():
    print(kind, risky(kind))
for kind in ["type", "attr", "stop", "assert"]:
    try:
        print(risky(kind))
    except (TypeError, AttributeError) as e:
        print(kind, "type or attribute", e)
    except Exception as e:
        print(kind, type(e).__name__, repr(str(e)))
print(len(log), log[-2:], log.count("config"))
errors = []
for value in ["1", "x", None, "2.5", [], "7"]:
    try:
        number = int(value)
    except ValueError:
        errors.append((value, "value"))
        continue
    except TypeError:
        errors.append((value, "type"))
        continue
    else:
        print("got", number)
    finally:
        print("done", value)
print(errors)


def cleanup():
    steps = []
    try:
        try:
            steps.append("work")
            raise RuntimeError("first")
        finally:
            steps.append("inner finally")
    except RuntimeError as e:
        steps.append("caught " + str(e))
        try:
            raise KeyError("second")
        except KeyError as e:
            steps.append("then %s" % e)
    return steps


print(cleanup())
e = "outer"
try:
    raise ValueError("v")
except ValueError as error:
    kept = error
print(e, kept, isinstance(kept, ValueError), kept.args)
