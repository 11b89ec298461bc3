# config: lint.select = ["UP009"]  # coding: latin-1
# coding: utf-8
