# logging goes to stderr; what it says on stdout is compared
import logging
import sys

logging.basicConfig(level=logging.INFO, stream=sys.stdout, format="%(levelname)s %(name)s: %(message)s")
logger = logging.getLogger("train")
logger.info("started %s with %d", "job", 5)
logger.debug("not shown")
logger.warning("careful")
logger.error("failed: %r", {"code": 1})
logging.info("root message")
logging.critical("%.2f", 1.5)
logger.setLevel(logging.ERROR)
logger.info("not shown either")
logger.setLevel("DEBUG")
logger.debug("shown now")
print(logger.name, logging.INFO, logging.getLevelName(30), logger.isEnabledFor(logging.DEBUG))
try:
    1 / 0
except ZeroDivisionError as e:
    logger.error("caught: %s", e)
