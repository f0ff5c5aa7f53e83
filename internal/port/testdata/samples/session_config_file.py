from modelarts.session import Session
session = Session(config_file='/home/demo/.modelarts/config.json')   # an older way
