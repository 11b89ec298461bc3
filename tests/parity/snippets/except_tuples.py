# select: B013,B014,B025,B029,B030,BLE001,PLW0711,S110,S112,UP024,UP041
# config: target-version = "py314"
# record: fixes
try:
    pass
except (A, B), e:
    pass
try:
    pass
except IOError, e:
    pass
try:
    pass
except ValueError, ValueError:
    pass
try:
    pass
except ValueError:
    pass
except OSError, ValueError:
    pass
try:
    pass
except IOError, OSError:
    pass
try:
    pass
except select.error, e:
    pass
try: pass
except exc: pass
except a.b, exc: pass
try: pass
except (IOError,), e: pass
try: pass
except Exception, e: pass
try: pass
except e, BaseException: pass
try: pass
except* e, BaseException: pass
try: pass
except* (e, f), 1: pass
try: pass
except "a", 1: pass
try: pass
except Exception, e: raise e
try: pass
except Exception, e: raise X
try: pass
except BaseException, asyncio.CancelledError: raise X
try: pass
except asyncio.TimeoutError, e: raise X
try: pass
except A, A: pass
try: pass
except A.b, A.b, C: pass
try: pass
except f(), g(): pass
try: pass
except NotImplemented, ReferenceError: pass
try: pass
except Foo, ReferenceError: raise
try: pass
except A,: pass
try: pass
except* A,: pass
try: pass
except A or B, C: pass
try: pass
except (A or B, C): pass
try: pass
except A or B: pass
try: pass
except (), C: pass
try: pass
except A, (): pass
try: pass
except IOError, OSError, select.error: pass
try: pass
except IOError, OSError, e: pass
try: pass
except(IOError), e: pass
try: pass
except OSError, EnvironmentError: pass
try: pass
except EnvironmentError,IOError: pass
try: pass
except (EnvironmentError,IOError), (OSError, e): pass
try: pass
except (EnvironmentError,IOError), e: pass
try: pass
except socket.timeout, TimeoutError: pass
try: pass
except A, B, A: pass
try: pass
except OSError, A, IOError, B: pass
try: pass
except A, B: pass
except (B, C): pass
except D, C: pass
try: pass
except A, 1 if x else 2: pass
try: pass
except A, A + (B,): pass
try: pass
except A, A.x[0], x(): pass
try: pass
except Exception, e: raise
try: pass
except Exception, BaseException: logging.exception()
try: pass
except Exception, ValueError: pass
try: pass
except A, Exception: pass
try: pass
except "a", b"x": pass
try: pass
except(A),: pass
try: pass
except IOError,: pass
try: pass
except A, B, A,: pass
try: pass
except(A), B, (A): pass
try: pass
except(A), A: pass
try: pass
except IOError, A,: pass
try: pass
except* IOError, A,: pass
try: pass
except*IOError,: pass
try: pass
except IOError,  \
  A: pass
try: pass
except socket.timeout, asyncio.TimeoutError: pass
try: pass
except(IOError, e): pass
try: pass
except(IOError, OSError): pass
try: pass
except(A, A, B): pass
try: pass
except(A, A): pass
try: pass
except(A,): pass
for x in y:
  try: pass
  except (ValueError, Exception), OSError: continue
  try: pass
  except (ValueError, Exception), OSError: pass
try: pass
except(IOError), e: pass
try: pass
except (IOError), e: pass
