x != Fals.  # expect
True == x
