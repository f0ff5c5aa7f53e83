# indented by tabs, as some scripts are
def count(n):
	if n > 2:
		return "many"
	elif n == 2:
		return "two"
	else:
		for i in range(n):
			print("in", i)
	return "few"	# trailing


class Job:
	"""Doc."""
	kind = "job"

	def __init__(self, name):
		self.name = name

	def show(self):
		print(self.kind,
			self.name)
		try:
			return {
				"a": 1,	# one
			}
		finally:
			print("shown")


print(count(1), count(2), count(5))
print(Job("x").show())
if True:
        print("spaces here")
print("a	b".split("	"), """	kept
	tabs""")
