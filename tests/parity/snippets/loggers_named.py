# select: BLE001,PLE1205
def f():
  try: pass
  except Exception:
    log.exception(1)
  try: pass
  except Exception:
    log.error(1, exc_info=True)
  log.error('a', 1)
  try: pass
  except Exception:
    logger.exception(1)
  try: pass
  except Exception:
    logger.error(1, exc_info=True)
  logger.error('a', 1)
  try: pass
  except Exception:
    Log.exception(1)
  try: pass
  except Exception:
    Log.error(1, exc_info=True)
  Log.error('a', 1)
  try: pass
  except Exception:
    Logger.exception(1)
  try: pass
  except Exception:
    Logger.error(1, exc_info=True)
  Logger.error('a', 1)
  try: pass
  except Exception:
    LOG.exception(1)
  try: pass
  except Exception:
    LOG.error(1, exc_info=True)
  LOG.error('a', 1)
  try: pass
  except Exception:
    LOGGER.exception(1)
  try: pass
  except Exception:
    LOGGER.error(1, exc_info=True)
  LOGGER.error('a', 1)
  try: pass
  except Exception:
    Logging.exception(1)
  try: pass
  except Exception:
    Logging.error(1, exc_info=True)
  Logging.error('a', 1)
  try: pass
  except Exception:
    logging.exception(1)
  try: pass
  except Exception:
    logging.error(1, exc_info=True)
  logging.error('a', 1)
  try: pass
  except Exception:
    LOGGING.exception(1)
  try: pass
  except Exception:
    LOGGING.error(1, exc_info=True)
  LOGGING.error('a', 1)
  try: pass
  except Exception:
    my_logger.exception(1)
  try: pass
  except Exception:
    my_logger.error(1, exc_info=True)
  my_logger.error('a', 1)
  try: pass
  except Exception:
    MyLogger.exception(1)
  try: pass
  except Exception:
    MyLogger.error(1, exc_info=True)
  MyLogger.error('a', 1)
  try: pass
  except Exception:
    MY_LOGGER.exception(1)
  try: pass
  except Exception:
    MY_LOGGER.error(1, exc_info=True)
  MY_LOGGER.error('a', 1)
  try: pass
  except Exception:
    mylog.exception(1)
  try: pass
  except Exception:
    mylog.error(1, exc_info=True)
  mylog.error('a', 1)
  try: pass
  except Exception:
    mylogging.exception(1)
  try: pass
  except Exception:
    mylogging.error(1, exc_info=True)
  mylogging.error('a', 1)
  try: pass
  except Exception:
    MYLOGGING.exception(1)
  try: pass
  except Exception:
    MYLOGGING.error(1, exc_info=True)
  MYLOGGING.error('a', 1)
  try: pass
  except Exception:
    MyLogging.exception(1)
  try: pass
  except Exception:
    MyLogging.error(1, exc_info=True)
  MyLogging.error('a', 1)
  try: pass
  except Exception:
    logs.exception(1)
  try: pass
  except Exception:
    logs.error(1, exc_info=True)
  logs.error('a', 1)
  try: pass
  except Exception:
    Logs.exception(1)
  try: pass
  except Exception:
    Logs.error(1, exc_info=True)
  Logs.error('a', 1)
  try: pass
  except Exception:
    LOGS.exception(1)
  try: pass
  except Exception:
    LOGS.error(1, exc_info=True)
  LOGS.error('a', 1)
  try: pass
  except Exception:
    _log.exception(1)
  try: pass
  except Exception:
    _log.error(1, exc_info=True)
  _log.error('a', 1)
  try: pass
  except Exception:
    _logger.exception(1)
  try: pass
  except Exception:
    _logger.error(1, exc_info=True)
  _logger.error('a', 1)
  try: pass
  except Exception:
    LogX.exception(1)
  try: pass
  except Exception:
    LogX.error(1, exc_info=True)
  LogX.error('a', 1)
  try: pass
  except Exception:
    logX.exception(1)
  try: pass
  except Exception:
    logX.error(1, exc_info=True)
  logX.error('a', 1)
  try: pass
  except Exception:
    blogger.exception(1)
  try: pass
  except Exception:
    blogger.error(1, exc_info=True)
  blogger.error('a', 1)
  try: pass
  except Exception:
    BLOG.exception(1)
  try: pass
  except Exception:
    BLOG.error(1, exc_info=True)
  BLOG.error('a', 1)
  try: pass
  except Exception:
    blog.exception(1)
  try: pass
  except Exception:
    blog.error(1, exc_info=True)
  blog.error('a', 1)
  try: pass
  except Exception:
    catalog_logging.exception(1)
  try: pass
  except Exception:
    catalog_logging.error(1, exc_info=True)
  catalog_logging.error('a', 1)
  try: pass
  except Exception:
    Logger1.exception(1)
  try: pass
  except Exception:
    Logger1.error(1, exc_info=True)
  Logger1.error('a', 1)
  try: pass
  except Exception:
    self.Logger.exception(1)
  try: pass
  except Exception:
    self.Logger.error(1, exc_info=True)
  self.Logger.error('a', 1)
  try: pass
  except Exception:
    self.log.exception(1)
  try: pass
  except Exception:
    self.log.error(1, exc_info=True)
  self.log.error('a', 1)
  try: pass
  except Exception:
    self.LOGGER.exception(1)
  try: pass
  except Exception:
    self.LOGGER.error(1, exc_info=True)
  self.LOGGER.error('a', 1)
  try: pass
  except Exception:
    self.mylog.exception(1)
  try: pass
  except Exception:
    self.mylog.error(1, exc_info=True)
  self.mylog.error('a', 1)
  try: pass
  except Exception:
    self.myLogger.exception(1)
  try: pass
  except Exception:
    self.myLogger.error(1, exc_info=True)
  self.myLogger.error('a', 1)
  try: pass
  except Exception:
    a.b.logger.exception(1)
  try: pass
  except Exception:
    a.b.logger.error(1, exc_info=True)
  a.b.logger.error('a', 1)
  try: pass
  except Exception:
    a().logger.exception(1)
  try: pass
  except Exception:
    a().logger.error(1, exc_info=True)
  a().logger.error('a', 1)
  try: pass
  except Exception:
    a[0].logger.exception(1)
  try: pass
  except Exception:
    a[0].logger.error(1, exc_info=True)
  a[0].logger.error('a', 1)
  try: pass
  except Exception:
    logger().exception(1)
  try: pass
  except Exception:
    logger().error(1, exc_info=True)
  logger().error('a', 1)
  try: pass
  except Exception:
    logger[0].exception(1)
  try: pass
  except Exception:
    logger[0].error(1, exc_info=True)
  logger[0].error('a', 1)
  try: pass
  except Exception:
    LOGGER.x.exception(1)
  try: pass
  except Exception:
    LOGGER.x.error(1, exc_info=True)
  LOGGER.x.error('a', 1)
  try: pass
  except Exception:
    logger.x.exception(1)
  try: pass
  except Exception:
    logger.x.error(1, exc_info=True)
  logger.x.error('a', 1)
  try: pass
  except Exception:
    get_logger().exception(1)
  try: pass
  except Exception:
    get_logger().error(1, exc_info=True)
  get_logger().error('a', 1)
  try: pass
  except Exception:
    logging.getLogger().exception(1)
  try: pass
  except Exception:
    logging.getLogger().error(1, exc_info=True)
  logging.getLogger().error('a', 1)
  try: pass
  except Exception:
    self.logging.exception(1)
  try: pass
  except Exception:
    self.logging.error(1, exc_info=True)
  self.logging.error('a', 1)
  try: pass
  except Exception:
    x.logger().y.exception(1)
  try: pass
  except Exception:
    x.logger().y.error(1, exc_info=True)
  x.logger().y.error('a', 1)
import logging
from logging import getLogger, Logger
from ... import log as y
import logging as lg
from flask import current_app
def f():
    try: pass
    except Exception: logging.Logger("x").exception(1)
    try: pass
    except Exception: Logger("x").exception(1)
    try: pass
    except Exception: getLogger("x").exception(1)
    try: pass
    except Exception: logging.getLogger("x").exception(1)
    try: pass
    except Exception: (logging.getLogger)("x").exception(1)
    try: pass
    except Exception: (logging.getLogger("x")).exception(1)
    try: pass
    except Exception: (logger).exception(1)
    try: pass
    except Exception: y.exception(1)
    try: pass
    except Exception: y.logger.exception(1)
    try: pass
    except Exception: lg.exception(1)
    try: pass
    except Exception: lg.logger.exception(1)
    try: pass
    except Exception: logging.root.exception(1)
    try: pass
    except Exception: current_app.logger.exception(1)
    try: pass
    except Exception: str.logger.exception(1)
    logging.Logger("x").error("a", 1)
    Logger("x").error("a", 1)
    (logger).error("a", 1)
    y.error("a", 1)
    y.logger.error("a", 1)
    lg.logger.error("a", 1)
    logging.root.error("a", 1)
    current_app.logger.error("a", 1)
    str.logger.error("a", 1)
    f.logger.error("a", 1)
    (a.logger).error("a", 1)
    ((a).logger).error("a", 1)
class log: pass
def g():
    log.error("a", 1)
    log.logger.error("a", 1)
from ...utils import logger
from ...utils import other as LOG
from .utils import logger as lg
logger.error("a", 1)
LOG.error("a", 1)
lg.error("a", 1)
try: pass
except Exception: logger.exception(1)
