# -*- coding: utf-8 -*-
# begins with a byte order mark
x = "text after the mark: é"
print(x, len(x))
if x.endswith("é"):
    print("yes")
