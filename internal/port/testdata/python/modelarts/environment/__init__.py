"""Environments of local debugging."""


class Environment:
    def __init__(self, name, conda=None):
        self.name = name
        self.conda = conda
