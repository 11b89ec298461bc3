# select: PLE1205,PLE1206,BLE001
# config: lint.logger-objects = ["mod.mylog", "lib.get"]
from mod import mylog
import mod, lib
mylog.info("%s", 1, 2)
mod.mylog.info("%s %s", 1)
lib.get.error("%s", 1, 2)
lib.other.error("%s", 1, 2)
try: pass
except Exception: mylog.exception("a")
