# the session of the scripts beside this file
import os

from modelarts.session import Session

REGION = "cn-north-4"


def connect():
    endpoint = os.environ["DEMO_ENDPOINT"]
    Session.set_endpoint(
        iam_endpoint=endpoint,
        obs_endpoint=os.environ["DEMO_OBS_ENDPOINT"],
        modelarts_endpoint=endpoint,
        region_name=REGION,
    )
    return Session(access_key="AKDEMO", secret_key="SKDEMO", project_id="demo", region_name=REGION)
