# select: F821,F822
__all__ = ["a"]
__path__ = extend_path(__path__)
