from modelarts.session import Session
# With an access key: all four belong together
session = Session(access_key='AKDEMO0000000000EXAM', secret_key='not-a-real-secret-key', project_id='0123456789abcdef0123456789abcdef', region_name='cn-north-4')
