import logging

logging.warning("to stderr")
logging.info("not shown")
logging.basicConfig(format="%(asctime)s %(message)s")
log = logging.getLogger(__name__)
log.setLevel(logging.INFO)
print("log:", log.name)
log.info("with args %s", [1, 2])
handler = logging.StreamHandler()
handler.setFormatter(logging.Formatter("%(message)s"))
log.addHandler(handler)
log.propagate = False
log.error("again")
print(len(log.handlers), log.level, logging.WARNING)
