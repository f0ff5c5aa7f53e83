from modelarts.session import Session
# A user of an account
session = Session(account='demo-account', username='demo-user', password='not-a-password', region_name='cn-north-4')
