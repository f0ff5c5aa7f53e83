# In a notebook of the service, everything comes from the environment
from modelarts.session import Session
session = Session()
