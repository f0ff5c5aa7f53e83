# lines of at most so many characters, centred and justified
TEXT = ("The quick brown fox jumps over the lazy dog. "
        "Pack my box with five dozen liquor jugs; how vexingly quick daft zebras jump!")


def wrap(text, width):
    line, lines = [], []
    length = 0
    for word in text.split():
        if line and length + len(line) + len(word) > width:
            lines.append(line)
            line, length = [], 0
        line.append(word)
        length += len(word)
    if line:
        lines.append(line)
    return lines


def justify(words, width):
    if len(words) == 1:
        return words[0].ljust(width)
    spaces = width - sum(map(len, words))
    gap, extra = divmod(spaces, len(words) - 1)
    out = ""
    for i, word in enumerate(words[:-1]):
        out += word + " " * (gap + (1 if i < extra else 0))
    return out + words[-1]


for width in (20, 34):
    print("+" + "-" * width + "+")
    lines = wrap(TEXT, width)
    for n, words in enumerate(lines):
        text = " ".join(words).ljust(width) if n == len(lines) - 1 else justify(words, width)
        print("|" + text + "|")
    print("+" + "-" * width + "+")
counts = {}
for ch in TEXT.lower():
    if ch.isalpha():
        counts[ch] = counts.get(ch, 0) + 1
top = sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:5]
print(top, len(counts) == 26, min(counts, key=lambda c: (counts[c], c)))
words = [w.strip(".,;!") for w in TEXT.split()]
by_length = {}
for w in words:
    by_length.setdefault(len(w), set()).add(w.lower())
for n in sorted(by_length):
    print(n, sorted(by_length[n]))
print(" ".join(w[::-1] for w in words[:4]), "".join(w[0].upper() for w in words), max(words, key=len).swapcase())
caesar = "".join(chr((ord(c) - 97 + 13) % 26 + 97) if c.isalpha() else c for c in TEXT[:19].lower())
print(caesar, "".join(chr((ord(c) - 97 + 13) % 26 + 97) if c.isalpha() else c for c in caesar))
