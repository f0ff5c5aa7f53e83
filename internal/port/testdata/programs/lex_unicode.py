# Names and text beyond ASCII: äöü 你好
größe = 5
名字 = "name"
π = 3.14
print(größe, 名字, π, "grüße", "你好"[0], "你好"[::-1], len("你好"), "ñ".upper())


def straße(länge=2):
    return länge * größe


print(straße(), straße(länge=3))
d = {"ключ": "значение", "é": 1}
print(d, d["ключ"], list(d), "%s" % "ü", "{}".format("ß"), f"{名字} ä")
print("é".encode("utf-8"), "é" == "\u00e9", sorted("äaz"), "ÄÖ".lower(), "emoji 😀 here", len("😀"))
print("x" + "\u3000" + "y", "a\u00a0b".split(), "全角".center(6, "*"), "ab".ljust(4, "。"))
for ch in "aß😀":
    print(ch, ord(ch), end="; ")
print()
print(ascii("é€😀"), repr("é\n"), "日本".isalpha(), "٣".isdigit(), "ǆ".title())
