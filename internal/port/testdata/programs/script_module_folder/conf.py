import os
COUNT = int(os.environ.get("COUNT_OF_NOTHING", "3"))
DEBUG = False
EXIT = 6
