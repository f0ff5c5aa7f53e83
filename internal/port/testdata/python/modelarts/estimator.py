"""Training jobs, their versions and configurations, and visualization jobs."""

import time
import urllib.parse

JOB_STATE = [
    "JOBSTAT_UNKNOWN", "JOBSTAT_INIT", "JOBSTAT_IMAGE_CREATING", "JOBSTAT_IMAGE_FAILED", "JOBSTAT_SUBMIT_TRYING",
    "JOBSTAT_SUBMIT_FAILED", "JOBSTAT_DELETE_FAILED", "JOBSTAT_WAITING", "JOBSTAT_RUNNING", "JOBSTAT_KILLING",
    "JOBSTAT_COMPLETED", "JOBSTAT_FAILED", "JOBSTAT_KILLED", "JOBSTAT_CANCELED", "JOBSTAT_LOST", "JOBSTAT_SCALING",
    "JOBSTAT_SUBMIT_MODEL_FAILED", "JOBSTAT_DEPLOY_SERVICE_FAILED", "JOBSTAT_CHECK_INIT", "JOBSTAT_CHECK_RUNNING",
    "JOBSTAT_CHECK_RUNNING_COMPLETED", "JOBSTAT_CHECK_FAILED", "MOUNT_FAILED",
]

ACTIVE = (0, 1, 2, 4, 7, 8, 9, 15, 18, 19, 20)


def page_of(per_page, page, sort_by, sortBy, order, search_content, default):
    return {"per_page": per_page, "page": page, "sortBy": sort_by or sortBy or default, "order": order,
            "search_content": search_content or None}


def path_of(*names):
    return "".join("/" + urllib.parse.quote(str(name), safe="") for name in names)


class Queries:
    """What Estimator and TrainingJob have in common."""

    def _job(self):
        return path_of("training-jobs", self.job_id)

    def _version(self):
        return self._job() + path_of("versions", self.version_id)

    def _config(self):
        return path_of("training-job-configs", self.config_name)

    def get_job_info(self):
        return self.modelarts_session.ask("GET", self._version())

    def get_job_version_info(self):
        return self.modelarts_session.ask("GET", self._job() + "/versions")

    def update_job_description(self, description):
        return self.modelarts_session.ask("PUT", self._job(), body={"job_desc": description})

    def get_job_log_file_list(self):
        return self.modelarts_session.ask("GET", self._version() + "/log/file-names")

    def get_job_log(self, log_file, start_byte=None, offset=None):
        return self.modelarts_session.ask("GET", self._version() + "/aom-log", {"log_file": log_file})

    def stop_job_version(self):
        return self.modelarts_session.ask("POST", self._version() + "/stop")

    def delete_job_version(self):
        return self.modelarts_session.ask("DELETE", self._version())

    def get_job_configs_info(self):
        return self.modelarts_session.ask("GET", self._config())

    def delete_job_configs(self):
        return self.modelarts_session.ask("DELETE", self._config())


class TrainingJob(Queries):
    def __init__(self, session, answer):
        self.modelarts_session = session
        for name, value in answer.items():
            setattr(self, name, value)

    def delete_job(self):
        return self.modelarts_session.ask("DELETE", self._job())


class Estimator(Queries):
    def __init__(self, modelarts_session, train_instance_count=None, train_instance_type=None, output_path=None,
                 framework_type=None, framework_version=None, code_dir=None, boot_file=None, model_name=None,
                 hyperparameters=None, log_url=None, job_description=None, user_image_url=None, user_command=None,
                 environment=None, job_id=None, version_id=None, config_name=None, pool_id=None, nas_type=None,
                 nas_share_addr=None, nas_mount_path=None):
        for name, value in locals().items():
            if name != "self":
                setattr(self, name, value)

    def fit(self, inputs=None, dataset_id=None, dataset_version_id=None, data_source=None, wait=False, job_name=None):
        body = {"job_name": job_name or time.strftime("job-%m%d-%H%M%S"),
                "config": self._settings(inputs, dataset_id, dataset_version_id, data_source)}
        if self.job_description:
            body["job_desc"] = self.job_description
        return self._created(self.modelarts_session.make("POST", "/training-jobs", body=body), wait)

    def create_job_version(self, job_id, pre_version_id, inputs=None, dataset_id=None, dataset_version_id=None,
                           data_source=None, wait=False, job_desc=None):
        config = self._settings(inputs, dataset_id, dataset_version_id, data_source)
        config["pre_version_id"] = int(pre_version_id)
        body = {"config": config}
        if job_desc or self.job_description:
            body["job_desc"] = job_desc or self.job_description
        path = path_of("training-jobs", job_id, "versions")
        return self._created(self.modelarts_session.make("POST", path, body=body), wait)

    def create_job_configs(self, config_name=None, config_desc=None, inputs=None, dataset_id=None,
                           dataset_version_id=None, data_source=None):
        name = config_name or time.strftime("config-%m%d-%H%M%S")
        body = {"config_name": name, **self._settings(inputs, dataset_id, dataset_version_id, data_source)}
        if config_desc:
            body["config_desc"] = config_desc
        answer = self.modelarts_session.make("POST", "/training-job-configs", body=body)
        return TrainingJob(self.modelarts_session, {**answer, "config_name": name})

    def update_job_configs(self, config_name, config_desc=None, inputs=None, dataset_id=None, dataset_version_id=None,
                           data_source=None):
        body = self._settings(inputs, dataset_id, dataset_version_id, data_source)
        if config_desc:
            body["config_desc"] = config_desc
        return self.modelarts_session.ask("PUT", path_of("training-job-configs", config_name), body=body)

    def get_job_version_object_list(self, is_show=True):
        answer = self.modelarts_session.make("GET", self._job() + "/versions")
        jobs = [TrainingJob(self.modelarts_session, {"job_id": answer["job_id"], "job_name": answer["job_name"], **version})
                for version in answer["versions"]]
        if is_show:
            for job in jobs:
                print(job.job_id, job.version_id, job.version_name, JOB_STATE[job.status])
        return jobs

    @staticmethod
    def get_job_list(modelarts_session, status=None, per_page=10, page=1, sort_by=None, order="desc", search_content=None,
                     sortBy=None):
        query = page_of(per_page, page, sort_by, sortBy, order, search_content, "job_name")
        return modelarts_session.ask("GET", "/training-jobs", {"status": status, **query})

    @staticmethod
    def delete_job_by_id(modelarts_session, job_id):
        return modelarts_session.ask("DELETE", path_of("training-jobs", job_id))

    @staticmethod
    def get_framework_list(modelarts_session):
        answer = modelarts_session.ask("GET", "/job/ai-engines", {"job_type": "train"})
        if answer.get("is_success") is False:
            return answer
        return sorted(({"framework_type": e["engine_name"], "framework_version": e["engine_version"]} for e in answer["engines"]),
                      key=lambda e: (e["framework_type"], e["framework_version"]))

    @staticmethod
    def get_train_instance_types(modelarts_session):
        answer = modelarts_session.ask("GET", "/job/resource-specs", {"job_type": "train"})
        if answer.get("is_success") is False:
            return answer
        return [spec["spec_code"] for spec in answer["specs"]]

    @staticmethod
    def get_built_in_algorithms(modelarts_session):
        return modelarts_session.ask("GET", "/built-in-algorithms", {"per_page": 100, "page": 1})

    @staticmethod
    def get_job_configs_list(modelarts_session, per_page=10, page=1, sort_by=None, order="asc", search_content=None, sortBy=None):
        return modelarts_session.ask("GET", "/training-job-configs",
                                     page_of(per_page, page, sort_by, sortBy, order, search_content, "config_name"))

    @staticmethod
    def get_job_configs_object_list(modelarts_session, is_show=True, per_page=10, page=1, sort_by=None, order="asc",
                                    search_content=None, sortBy=None):
        answer = modelarts_session.make("GET", "/training-job-configs",
                                        page_of(per_page, page, sort_by, sortBy, order, search_content, "config_name"))
        if is_show:
            for config in answer["configs"]:
                print(config["config_name"])
        return [TrainingJob(modelarts_session, config) for config in answer["configs"]]

    def _settings(self, inputs, dataset_id, dataset_version_id, data_source):
        session = self.modelarts_session
        config = {"worker_server_num": self.train_instance_count, "app_url": self.code_dir, "boot_file_url": self.boot_file,
                  "data_url": inputs, "dataset_id": dataset_id, "dataset_version_id": dataset_version_id,
                  "data_source": data_source, "train_url": self.output_path, "log_url": self.log_url,
                  "user_image_url": self.user_image_url, "user_command": self.user_command, "pool_id": self.pool_id,
                  "nas_type": self.nas_type, "nas_share_addr": self.nas_share_addr, "nas_mount_path": self.nas_mount_path}
        if self.hyperparameters is not None:
            config["parameter"] = [{"label": p["label"], "value": str(p["value"])} for p in self.hyperparameters]
        if self.train_instance_type and not self.pool_id:
            config["spec_id"] = self._number(session.known("/job/resource-specs")["specs"], "spec_id", spec_code=self.train_instance_type)
        if self.framework_type:
            config["engine_id"] = self._number(session.known("/job/ai-engines")["engines"], "engine_id",
                                               engine_name=self.framework_type, engine_version=self.framework_version)
        if self.model_name:
            config["model_id"] = self._number(session.known("/built-in-algorithms")["models"], "model_id", model_name=self.model_name)
        return {name: value for name, value in config.items() if value is not None and value != []}

    def _number(self, entries, field, **names):
        for entry in entries:
            if all(entry[name] == value for name, value in names.items()):
                return entry[field]
        raise ValueError("there is no " + ", ".join("%s %s" % item for item in names.items()))

    def _created(self, answer, wait):
        job = TrainingJob(self.modelarts_session, answer)
        self.job_id, self.version_id = job.job_id, job.version_id
        while wait and job.status in ACTIVE:
            job.status = job.get_job_info()["status"]
            if job.status in ACTIVE:
                time.sleep(0.1)
        return job


class VisualizationJob:
    def __init__(self, modelarts_session, visualization_id=None):
        self.modelarts_session = modelarts_session
        self.visualization_id = self.job_id = visualization_id

    def create_visualization_job(self, train_url, job_name=None, job_desc=None):
        body = {"job_name": job_name or time.strftime("visual-%m%d-%H%M%S"), "train_url": train_url}
        if job_desc:
            body["job_desc"] = job_desc
        return self._of(self.modelarts_session, self.modelarts_session.make("POST", "/visualization-jobs", body=body))

    @staticmethod
    def get_visualization_job_list(modelarts_session, status=None, per_page=10, page=1, sort_by=None, order="asc",
                                   search_content=None, sortBy=None):
        query = page_of(per_page, page, sort_by, sortBy, order, search_content, "job_name")
        return modelarts_session.ask("GET", "/visualization-jobs", {"status": status, **query})

    @staticmethod
    def get_visualization_job_object_list(modelarts_session, status=None, per_page=10, page=1, sort_by=None, order="asc",
                                          search_content=None, is_show=True, sortBy=None):
        query = page_of(per_page, page, sort_by, sortBy, order, search_content, "job_name")
        answer = modelarts_session.make("GET", "/visualization-jobs", {"status": status, **query})
        if is_show:
            for job in answer["jobs"]:
                print(job["job_id"], job["job_name"], JOB_STATE[job["status"]])
        return [VisualizationJob._of(modelarts_session, job) for job in answer["jobs"]]

    def get_visualization_job_info(self):
        return self.modelarts_session.ask("GET", self._path())

    def update_visualization_job(self, job_desc):
        return self.modelarts_session.ask("PUT", self._path(), body={"job_desc": job_desc})

    def stop_visualization_job(self):
        return self.modelarts_session.ask("POST", self._path() + "/stop")

    def restart_visualization_job(self):
        return self.modelarts_session.ask("POST", self._path() + "/restart")

    def delete_visualization_job(self):
        return self.modelarts_session.ask("DELETE", self._path())

    def _path(self):
        return path_of("visualization-jobs", self.visualization_id)

    @staticmethod
    def _of(session, answer):
        job = VisualizationJob(session, answer["job_id"])
        for name, value in answer.items():
            setattr(job, name, value)
        return job
