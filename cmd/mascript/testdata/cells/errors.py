def check(x):
    if x < 0:
        raise ValueError('negative: %s' % x)
    return x
# %%
try:
    check(-1)
except ValueError as e:
    print('caught', e)
else:
    print('fine')
finally:
    print('done')
# %%
d = {'a': 1}
xs = [1]
try:
    print(d['b'])
except KeyError as e:
    print('no', e)
try:
    print(xs[5])
except IndexError as e:
    print(e)
# %%
try:
    int('x')
except (TypeError, ValueError) as e:
    print(type(e).__name__, e)
# %%
class Failed(Exception):
    def __init__(self, job, code=1):
        super().__init__(job)
        self.code = code
# %%
try:
    raise Failed('flowers', code=5)
except Failed as f:
    print(f, f.code, isinstance(f, Exception))
# %%
try:
    1 / 0
except ZeroDivisionError as e:
    print(e)
# %%
def risky():
    try:
        return d['nothing']
    except KeyError:
        return 'default'
print(risky(), check(5))
# %%
assert check(1) == 1, 'wrong'
print(d.get('zz', 'none'), None is None)
