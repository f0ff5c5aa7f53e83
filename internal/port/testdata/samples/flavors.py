from modelarts.session import Session
from modelarts.estimator import Estimator
session = Session()

algo_info = Estimator.get_train_instance_types(modelarts_session=session)
print(algo_info)
