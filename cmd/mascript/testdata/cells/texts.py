s = '  Flowers, Roses '
strip = s.strip
print(not s, strip(), s.strip().upper(), s.split(','), s * 2, s.find('R'), s.replace('o', '0'))
# %%
words = s.split()
print('-'.join(words), '%s has %d' % (s.strip(), len(s)), s.strip().startswith('F'), s.title())
# %%
up = [w.upper() for w in words]
print(list(map(str.lower, up)), sorted(up, key=str.lower), s[2:5], s[-3], 'R' in s)
# %%
line = f'{words[0]:>10}|{len(words):03d}|{3.14159:.2f}|{1e6:,.0f}'
print(line, repr(s), 'a' < 'b' and not 'b' < 'a')
# %%
join = ', '.join
print(join(up), "{} and {x}".format(1.0, x=None), 'é'.encode('utf-8'), 'abc'.center(9, '*'))
# %%
t = ('a', 1)
print(t, t[0], t + (2,), len(t), t == ('a', 1), 'a' in t)
# %%
name, n = t
print('%s %s %5.1f%%' % (name, t[1], 12.345), str(n) + name, name + str(t))
