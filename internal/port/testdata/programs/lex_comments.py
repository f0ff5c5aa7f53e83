#!/usr/bin/env python
# -*- coding: utf-8 -*-
# A header comment
#   with several lines
'''A docstring in single quotes: "quoted" and a back-tick `.'''

import os  # trailing an import

#no space after the sign
x = 1    # after code
y = [    # in a list
    1,   # first
    # alone in the list
    2
    # at the end
]


# before a function
def f(a,  # in parameters
      b=2):  # behind the colon
    # first in the body
    """Docstring after a comment."""
    # in between
    return a + b  # at the return
    # after the return


if x:  # behind an if
    # alone in the block
    print("# not a comment", x)  # a // in a comment /* and */ that
    # end of the block
# at the level of the if
else:
    pass  # nothing
d = {"a": 1,  # in a dict

     # after a blank line
     "b": 2}
print(f(1,  # an argument
        # only a comment
        b=3  # named
        ), y, d)
"a free string"
"""
and a longer one  # with what looks like a comment
"""
print('''text # with sign
second line // not a comment'''
      # between
      )
class C:  # a class
    # its comment
    z = 5  # attribute
    # last
# done
print(C.z, f.__doc__)
# the end
