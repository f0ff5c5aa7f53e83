from modelarts.session import Session
from modelarts.estimator import Estimator
session = Session()

framework_list = Estimator.get_framework_list(modelarts_session=session)
print(framework_list)
