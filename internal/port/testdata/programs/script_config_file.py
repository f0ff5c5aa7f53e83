#!/usr/bin/env python
# -*- coding: UTF-8 -*-
"""Reads settings of the form key = value, with sections."""
import os

TEXT = """
# settings
[job]
name = flowers
epochs = 10
rate=0.01
debug = yes

[data]
path = /demo/data/
"""


def parse(path):
    settings = {}
    section = None
    with open(path) as f:
        for number, line in enumerate(f, 1):
            line = line.split("#")[0].strip()
            if not line:
                continue
            if line.startswith("[") and line.endswith("]"):
                section = line[1:-1]
                settings[section] = {}
                continue
            if "=" not in line:
                raise ValueError("line %d: no =" % number)
            key, value = [part.strip() for part in line.split("=", 1)]
            settings[section][key] = convert(value)
    return settings


def convert(value):
    for kind in (int, float):
        try:
            return kind(value)
        except ValueError:
            pass
    if value in ("yes", "true", "on"):
        return True
    return value


with open("settings.ini", "w") as f:
    f.write(TEXT)
settings = parse("settings.ini")
for section in sorted(settings):
    for key, value in sorted(settings[section].items()):
        print("%s.%s = %r (%s)" % (section, key, value, type(value).__name__))
with open("bad.ini", "w") as f:
    f.write("[x]\nno equal sign\n")
try:
    parse("bad.ini")
except ValueError as e:
    print("error:", e)
os.remove("bad.ini")
print(sorted(os.listdir(".")) [-1], os.path.exists("bad.ini"))
