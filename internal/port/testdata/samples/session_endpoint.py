from modelarts.session import Session
# Other clouds: say where the services are, then make the session
Session.set_endpoint(iam_endpoint="iam.example.com", obs_endpoint="obs.example.com", modelarts_endpoint="modelarts.example.com", region_name="region-one")
session = Session(access_key='AKDEMO0000000000EXAM', secret_key='not-a-real-secret-key', project_id='0123456789abcdef0123456789abcdef', region_name='region-one')
