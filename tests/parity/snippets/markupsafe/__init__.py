# select: S704
