from modelarts.session import Session
# An account's own login: the user's name is the account's
session = Session(username='demo-account', password='not-a-password', region_name='cn-north-4')
