class CondaDependencies:
    def __init__(self, channels=None, pip_packages=None, conda_packages=None):
        self.channels = channels
        self.pip_packages = pip_packages
        self.conda_packages = conda_packages

    @staticmethod
    def create(channels=None, pip_packages=None, conda_packages=None):
        return CondaDependencies(channels, pip_packages, conda_packages)
