print('single', "double", 'it\'s', "say \"x\"", 'mixed "q"', "o'clock")
print("""triple "quoted" text""", '''it's''')
text = """first
  second
third\
 joined
"""
print(text)
print("implicit " 'concatenation ' "here", ("over "
      "several "   # with comment
      "lines"))
print(r"raw \n \d \\", r'C:\path', R"R", b"bytes\n", rb"\x", u"unicode")
print("esc: \\ \t| \a\b".encode("ascii"), "\x41\u00e9\U0001F600", "\0end" == "\x00end", "\1\12\123" == "\x01\nS")
print("a\
b")
long = "x" \
    "y" \
    'z'
print(long, len(long))
print("${not} `a` template", '${x}', "\\${y}", "`")
print("tab	inside", "percent % sign", "{brace}", "\N{EURO SIGN}")
print('a' 'b' * 2, 'a' + 'b' * 2, "%s" "%s" % (1, 2))
print("", '', """""", '''a''', "\"", '\'')
print(f"{'a'}" "b" f'{1}' 'c{}'.format(2))
query = ("SELECT * "
         "FROM jobs "
         f"WHERE id = {7} "
         "AND name = '%s'" % "x")
print(query)
print("line\rreturn".split("\r"), "form\x0cfeed", "unknown \d escape" if True else "")
print('''
leading newline and "quotes" and \'\'\' inside
''')
