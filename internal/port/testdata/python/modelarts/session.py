"""Sessions: where the calls of the SDK go, and who makes them."""

import base64
import email.utils
import hashlib
import hmac
import json
import os
import urllib.error
import urllib.parse
import urllib.request
import xml.etree.ElementTree as xml


class ServiceError(Exception):
    """What methods that return objects raise when the service says no."""

    def __init__(self, failure, status):
        super().__init__("%s (%s)" % (failure["error_msg"], failure["error_code"]))
        self.error_code = failure["error_code"]
        self.error_msg = failure["error_msg"]
        self.is_success = False
        self.status_code = status


class Session:
    _endpoints = {}

    @staticmethod
    def set_endpoint(iam_endpoint, obs_endpoint, modelarts_endpoint, region_name):
        Session._endpoints[region_name] = {"iam": iam_endpoint, "obs": obs_endpoint, "modelarts": modelarts_endpoint}

    def __init__(self, access_key=None, secret_key=None, project_id=None, region_name=None, account=None,
                 username=None, password=None, config_file=None, security_token=None):
        self.access_key = access_key
        self.secret_key = secret_key
        self.project_id = project_id
        self.region_name = region_name
        self.account = account
        self.username = username
        self.password = password
        self.security_token = security_token
        self._endpoint = self._endpoints[region_name]
        self._known = {}
        self.obs = Obs(self)

    def call(self, method, path, query=None, body=None):
        """The answer to a call and its HTTP status; an answer of failure has its text under both names."""
        url = self._endpoint["modelarts"] + "/v1/" + self.project_id + path
        query = {name: value for name, value in (query or {}).items() if value is not None}
        if query:
            url += "?" + urllib.parse.urlencode(query)
        data = None if body is None else json.dumps(body).encode("utf-8")
        request = urllib.request.Request(url, data, {"Content-Type": "application/json"}, method=method)
        try:
            with urllib.request.urlopen(request) as got:
                status, text = got.status, got.read()
        except urllib.error.HTTPError as refused:
            status, text = refused.code, refused.read()
        answer = json.loads(text)
        if status >= 300 or answer.get("is_success") is False:
            answer["is_success"] = False
            message = answer.get("error_message", answer.get("error_msg"))
            answer["error_msg"] = answer["error_message"] = message
        return answer, status

    def ask(self, method, path, query=None, body=None):
        """What methods that return a dict return."""
        return self.call(method, path, query, body)[0]

    def make(self, method, path, query=None, body=None):
        """What methods that return objects build on."""
        answer, status = self.call(method, path, query, body)
        if answer.get("is_success") is False:
            raise ServiceError(answer, status)
        return answer

    def known(self, path):
        """A list of the service that is asked for once."""
        if path not in self._known:
            self._known[path] = self.make("GET", path, {"job_type": "train"})
        return self._known[path]


class Obs:
    """session.obs"""

    def __init__(self, session):
        self._session = session

    def upload_file(self, src_local_file, dst_obs_dir):
        bucket, key = self._folder(dst_obs_dir)
        with open(src_local_file, "rb") as f:
            self._request("PUT", bucket, key + os.path.basename(src_local_file), body=f.read())

    def upload_dir(self, src_local_dir, dst_obs_dir):
        bucket, key = self._folder(dst_obs_dir)
        top = os.path.abspath(src_local_dir)
        for folder, _, names in os.walk(top):
            for name in names:
                path = os.path.join(folder, name)
                with open(path, "rb") as f:
                    below = os.path.relpath(path, os.path.dirname(top))
                    self._request("PUT", bucket, key + below, body=f.read())

    def download_file(self, src_obs_file, dst_local_dir):
        bucket, key = self._address(src_obs_file)
        path = dst_local_dir
        if path.endswith("/") or os.path.isdir(path):
            path = os.path.join(path, os.path.basename(key))
        self._save(path, self._request("GET", bucket, key))

    def download_dir(self, src_obs_dir, dst_local_dir):
        bucket, prefix = self._address(src_obs_dir)
        above = prefix[:prefix.rstrip("/").rfind("/") + 1]
        for key in self._list(bucket, prefix):
            self._save(os.path.join(dst_local_dir, key[len(above):]), self._request("GET", bucket, key))

    def is_obs_path_exists(self, obs_path):
        bucket, key = self._address(obs_path)
        return any(found == key or found.startswith(key.rstrip("/") + "/") for found in self._list(bucket, key))

    def _address(self, path):
        if not path.startswith("obs://"):
            raise ValueError("a path in OBS begins with obs://, got " + path)
        bucket, _, key = path[len("obs://"):].partition("/")
        return bucket, key

    def _folder(self, path):
        if not path.endswith("/"):
            raise ValueError("a folder in OBS ends with /, got " + path)
        return self._address(path)

    def _save(self, path, content):
        if os.path.dirname(path):
            os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as f:
            f.write(content)

    def _list(self, bucket, prefix):
        answer = xml.fromstring(self._request("GET", bucket, "", {"prefix": prefix}))
        return [e.text for e in answer.iter() if e.tag.split("}")[-1] == "Key"]

    def _request(self, method, bucket, key, query=None, body=None):
        session = self._session
        resource = "/" + bucket + "/" + urllib.parse.quote(key)
        kind = "application/octet-stream" if body is not None else ""
        date = email.utils.formatdate(usegmt=True)
        signed = "\n".join([method, "", kind, date, resource]).encode("utf-8")
        mac = hmac.new(session.secret_key.encode("utf-8"), signed, hashlib.sha1)
        headers = {"Date": date, "Authorization": "OBS %s:%s" % (session.access_key, base64.b64encode(mac.digest()).decode())}
        if kind:
            headers["Content-Type"] = kind
        url = session._endpoint["obs"] + resource + ("?" + urllib.parse.urlencode(query) if query else "")
        with urllib.request.urlopen(urllib.request.Request(url, body, headers, method=method)) as got:
            return got.read()
