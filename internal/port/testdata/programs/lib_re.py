import re

print(re.match(r"V(\d+)", "V0012").group(1), re.match("x", "abc"), re.search(r"\d+", "abc 42 def").group())
print(re.findall(r"\w+", "one two"), re.findall(r"(\w)=(\d)", "a=1 b=2"), re.findall(r"(\d)", "1a2"))
print(re.sub(r"\s+", " ", "a  b \n c"), re.sub(r"(\w+)@(\w+)", r"\2 at \1", "me@home"), re.sub("a", "b", "aaa", count=2))
print(re.sub(r"\d+", lambda m: str(int(m.group()) * 2), "5 and 10"), re.split(r"[,;]\s*", "a, b;c"), re.split(r"(-)", "a-b"))
m = re.search(r"(?P<key>\w+)\s*=\s*(?P<value>.+)", "lr = 0.01")
print(m.group("key"), m.groups(), m.groupdict(), m.start(), m.end(), m.span("value"), m[1], m.group(0, 2))
pattern = re.compile(r"^(\w+): (.*)$", re.MULTILINE)
for m in pattern.finditer("a: 1\nb: 2\nskip"):
    print(m.group(1), m.group(2))
print(bool(re.match("abc", "ABC", re.I)), re.fullmatch(r"\d{4}", "2020") is not None, re.escape("a.b*c"), pattern.pattern)
print(re.sub(r"[^a-z0-9]+", "-", "My Job_Name!".lower()).strip("-"), re.match(r"a.c", "a\nc", re.S) is not None)
print(re.findall(r"\bfoo\b", "foo food foo"), re.search(r"(a)?(b)", "b").groups(), re.sub("", "-", "ab"))
print(re.split(r"\s+", " a b "), re.compile("a").search("xa").start(), re.subn("a", "b", "aa"), re.findall("a|b", "cab"))
text = "epoch 1 loss 0.41\nepoch 2 loss 0.37\n"
losses = [float(x) for x in re.findall(r"loss (\d+\.\d+)", text)]
print(losses, min(losses), re.findall(r"epoch (\d+) loss ([\d.]+)", text)[-1])
try:
    re.compile("(")
except re.error:
    print("bad pattern")
if not re.match(r"^[A-Za-z0-9_-]{1,64}$", "bad name!"):
    print("no valid name")
print(re.match(r"(\d+)-(\d+)", "10-20").expand(r"\2-\1"), re.search("é", "café").span(), m.string[:4] if m else "")
