from modelarts.session import Session
session = Session()
