"""A decorator that tries again, and functions that fail at first."""
import functools
import time


class Flaky(Exception):
    def __init__(self, message, retry_after=None):
        super(Flaky, self).__init__(message)
        self.retry_after = retry_after


def retry(times=3, delay=0.001, errors=(Flaky,), on_error=None):
    def decorator(func):
        @functools.wraps(func)
        def wrapped(*args, **kwargs):
            last = None
            for attempt in range(1, times + 1):
                try:
                    return func(*args, **kwargs)
                except errors as e:
                    last = e
                    if on_error:
                        on_error(func.__name__, attempt, e)
                    time.sleep(getattr(e, 'retry_after', None) or delay)
            raise last
        return wrapped
    return decorator


def tell(name, attempt, error):
    print('%s: attempt %d: %s' % (name, attempt, error))


state = {'calls': 0}


@retry(times=4, on_error=tell)
def fetch(limit, *, suffix='!'):
    """Gets something."""
    state['calls'] += 1
    if state['calls'] < limit:
        raise Flaky('call %d failed' % state['calls'], retry_after=0.002 if state['calls'] == 1 else None)
    return 'got it after %d%s' % (state['calls'], suffix)


@retry(times=2, errors=(Flaky, ZeroDivisionError), on_error=tell)
def divide(a, b):
    return a / b


print(fetch(3))
state['calls'] = 0
print(fetch(2, suffix='?'))
try:
    divide(1, 0)
except ZeroDivisionError as e:
    print('gave up:', e)
state['calls'] = -10
try:
    fetch(100)
except Flaky as e:
    print('gave up:', e, e.retry_after)
print(fetch.__name__, fetch.__doc__, divide(6, 4))
