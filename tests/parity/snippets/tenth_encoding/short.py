# select: UP009
# -*- coding: utf8 -*-
