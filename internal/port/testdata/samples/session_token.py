from modelarts.session import Session
session = Session(access_key='TEMPORARY00000000000', secret_key='not-a-real-secret-key', security_token='not-a-token',
                  project_id='0123456789abcdef0123456789abcdef', region_name='cn-north-4')
