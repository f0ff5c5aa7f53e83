from modelarts.session import Session
from modelarts.estimator import Estimator
session = Session()

algorithms = Estimator.get_built_in_algorithms(modelarts_session=session)
print(algorithms["models"])
