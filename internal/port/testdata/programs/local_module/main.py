import settings
from helpers import shout, Greeter as G, LIMIT
from tools import text as text_tools
import tools.numbers

print(settings.REGION, settings.get("bucket"))
print(shout("hey"), LIMIT)
g = G("Ann")
print(g.greet())
print(text_tools.twice("ab"))
print(tools.numbers.half(9))
print(settings.region())
if __name__ == "__main__":
    print("main")
