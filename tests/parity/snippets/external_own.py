# select: F401,RUF100
# config: lint.external = ["F4"]
# ruff: noqa: F401
import os
import re  # noqa: F401
