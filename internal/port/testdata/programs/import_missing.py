# try around an import that does not exist
try:
    import moxing_that_is_not_there as mox
    has_mox = True
except ImportError:
    mox = None
    has_mox = False

try:
    from also_not_there.sub import thing
except ImportError as e:
    print("second: caught")
    thing = None

try:
    import not_there_either
except ModuleNotFoundError as error:
    print(type(error).__name__)
    print(isinstance(error, ImportError))

print(has_mox, mox, thing)
if mox is None:
    print("working without it")
