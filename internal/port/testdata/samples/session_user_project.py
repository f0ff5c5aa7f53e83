from modelarts.session import Session
session = Session(account='demo-account', username='demo-user', password='not-a-password',
                  region_name='eu-de', project_id='0123456789abcdef0123456789abcdef')
