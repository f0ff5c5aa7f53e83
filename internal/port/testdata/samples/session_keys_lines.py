from modelarts.session import Session

session = Session(
    access_key="AKDEMO0000000000EXAM",      # of the user
    secret_key="not-a-real-secret-key",     # keep it to yourself
    project_id="0123456789abcdef0123456789abcdef",
    region_name="cn-east-3"                 # no comma at the end
)
print(session.region_name)
