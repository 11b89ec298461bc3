# select: UP017
# record: fixes
# config: target-version = "py313"
def f():
    from datetime import timezone
    return timezone.utc
