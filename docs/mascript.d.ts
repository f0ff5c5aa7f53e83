// What scripts for mascript can use, for TypeScript and for editors.
// Printed by "mascript types", the SDK's part from the same table that checks arguments; do not edit. "mascript init"
// in a folder that has this file makes it anew. With @types/node, take "mascript types --without-node"; with the library DOM,
// set skipLibCheck.
//
// Python's f(a, b, key=1) is f(a, b, {key: 1}); four arguments at most are declared before the keywords, or
// all of them without any. null and undefined are None. A method that returns an object of fields may also
// return a Failure: after a look at is_success the fields have their types.

declare module 'modelarts' {
  /** Number of a job or a version; text above 2^53, where a number is not exact. */
  export type Id = number | string;

  /** An object with whatever fields the service sends. */
  export interface Dict {
    [field: string]: any;
  }

  /** Values over time, for chart(): a number each, or a pair of x and y. null and NaN are gaps. */
  export type Curve = Iterable<number | null | undefined | readonly (number | null | undefined)[] | { x: number; y: number | null | undefined }>;

  /** What select() returns for its choices: a text, or the value beside a label. */
  export type Chosen<C> = C extends string ? C : C extends { value: infer V } ? V : 'value' extends keyof C ? Exclude<C['value'], undefined> | string : string;

  /** What the service refused, as methods that do not throw return it. */
  export interface Failure {
    is_success: false;
    /** Code of the service, such as ModelArts.0102. */
    error_code: string;
    /** What the service says. */
    error_msg: string;
    [field: string]: any;
  }

  /** What can end a call: an AbortSignal, as new AbortController().signal is. */
  export interface Signal {
    readonly aborted: boolean;
    readonly reason?: any;
    addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
    removeEventListener(type: 'abort', listener: () => void): void;
  }

  /** Keyword of every call that returns a promise. */
  export interface Abortable {
    /** Ends the call, which then rejects with the signal's reason. */
    signal?: Signal | null;
  }

  /** A Session of modelarts or of modelarts/promises. */
  export type AnySession = Session | import('modelarts/promises').Session;

  /** A ObsManager of modelarts or of modelarts/promises. */
  export type AnyObsManager = ObsManager | import('modelarts/promises').ObsManager;

  /** A Estimator of modelarts or of modelarts/promises. */
  export type AnyEstimator = Estimator | import('modelarts/promises').Estimator;

  /** A TrainingJob of modelarts or of modelarts/promises. */
  export type AnyTrainingJob = TrainingJob | import('modelarts/promises').TrainingJob;

  /** A VisualizationJob of modelarts or of modelarts/promises. */
  export type AnyVisualizationJob = VisualizationJob | import('modelarts/promises').VisualizationJob;

  /** A Environment of modelarts or of modelarts/promises. */
  export type AnyEnvironment = Environment | import('modelarts/promises').Environment;

  /** A CondaDependencies of modelarts or of modelarts/promises. */
  export type AnyCondaDependencies = CondaDependencies | import('modelarts/promises').CondaDependencies;

  /** A hyperparameter. */
  export interface Parameter {
    /** Name, which the training gets as --label=value. */
    label: string;
    /** Value; a number or a Boolean that is passed becomes text. */
    value: string | number | boolean;
  }

  /** One of several inputs: data_url, or dataset_id and dataset_version. */
  export interface DataSource {
    /** obs or dataset; all entries of a list are of one type. */
    type: 'obs' | 'dataset';
    /** OBS folder with the data, of type obs. */
    data_url?: string;
    /** Data set, of type dataset. */
    dataset_id?: string;
    /** Version of the data set, of type dataset. */
    dataset_version?: string;
  }

  /** What select() offers. */
  export interface Choice {
    /** What the user reads. */
    label: string;
    /** What is returned; when absent, the label. */
    value?: any;
  }

  /** What is mounted: one of the two. */
  export interface Volume {
    /** A network file system, in a pool that is connected to it. */
    nfs?: NFSMount;
    /** A folder of the node, in a dedicated pool. */
    host_path?: HostPathMount;
  }

  /** Where a network file system comes from and goes to. */
  export interface NFSMount {
    /** Id of the file system. */
    id: string;
    /** What is mounted. */
    src_path: string;
    /** Where it appears in the job. */
    dest_path: string;
    /** Whether the job may only read it; false when absent. */
    read_only?: boolean;
  }

  /** Where a folder of the node comes from and goes to. */
  export interface HostPathMount {
    /** What is mounted. */
    src_path: string;
    /** Where it appears in the job. */
    dest_path: string;
    /** Whether the job may only read it; false when absent. */
    read_only?: boolean;
  }

  /** An engine, as Estimator takes it. */
  export interface Framework {
    /** Engine. */
    framework_type: string;
    /** Version of the engine. */
    framework_version: string;
  }

  /** A built-in algorithm. */
  export interface BuiltInModel {
    /** Number of the algorithm. */
    model_id: number;
    /** Name, as in model_name of Estimator. */
    model_name: string;
    /** What it is for: 1 image classification, 2 object class and position, 3 image semantic segmentation, 4 natural language, 5 image embedding. */
    model_usage: number;
    /** How good it is. */
    model_precision: string;
    /** Size in bytes. */
    model_size: number;
    /** Data it was trained on. */
    model_train_dataset: string;
    /** Form that its data has to have. */
    model_dataset_format: string;
    /** Page that describes it. */
    model_description_url: string;
    /** Its hyperparameters: JSON as text. */
    parameter: string;
    /** When it was created, in ms since 1970. */
    create_time: number;
    /** Number of its engine's version. */
    engine_id: number;
    /** Its engine. */
    engine_name: string;
    /** Version of its engine. */
    engine_version: string;
  }

  /** A training job with the state of its newest version. */
  export interface JobSummary {
    /** Number of the job. */
    job_id: Id;
    /** Name of the job. */
    job_name: string;
    /** Number of the newest version. */
    version_id: Id;
    /** Status code of the newest version, see JOB_STATE. */
    status: number;
    /** When it was created, in ms since 1970. */
    create_time: number;
    /** How long the newest version has run, in ms. */
    duration: number;
    /** Description of the job. */
    job_desc: string;
    /** How many versions the job has. */
    version_count: number;
  }

  /** A version of a job, as get_job_version_info lists it. */
  export interface Version {
    /** Number of the version. */
    version_id: Id;
    /** V and a number that counts up per job. */
    version_name: string;
    /** Version that this one follows; null for a first version. */
    pre_version_id: Id | null;
    /** Number of the engine's kind. */
    engine_type: number;
    /** Engine, as in framework_type. */
    engine_name: string;
    /** Number of the engine's version. */
    engine_id: number;
    /** Version of the engine, as in framework_version. */
    engine_version: string;
    /** Status code, see JOB_STATE. */
    status: number;
    /** Folder with the training code. */
    app_url: string | null;
    /** File that was started. */
    boot_file_url: string | null;
    /** When the version was created, in ms since 1970. */
    create_time: number;
    /** When the training began, in ms since 1970. */
    start_time: number | null;
    /** Hyperparameters; values are text. */
    parameter: Parameter[];
    /** How long the training has run, in ms; 0 before it began. */
    duration: number;
    /** Number of the flavor. */
    spec_id: number;
    /** CPU cores of a node. */
    core: string;
    /** Memory of a node, in GB. */
    cpu: string;
    /** GPUs of a node. */
    gpu_num: number;
    /** Kind of the GPUs. */
    gpu_type: string;
    /** Number of compute nodes. */
    worker_server_num: number;
    /** Folder with the data. */
    data_url: string | null;
    /** Folder with what the training wrote. */
    train_url: string | null;
    /** Folder with copies of the logs. */
    log_url: string | null;
    /** Dataset that was read. */
    dataset_id: string | null;
    /** Version of the dataset. */
    dataset_version_id: string | null;
    /** Name of the dataset. */
    dataset_name: string | null;
    /** Name of the dataset's version. */
    dataset_version_name: string | null;
    /** Inputs, when there are several. */
    data_source: DataSource[] | null;
    /** Number of the built-in algorithm. */
    model_id: number | null;
    /** What the training measured of its model: JSON as text, {} when nothing. */
    model_metric_list: string;
    /** Usage over time: JSON as text, an object of arrays as in get_job_info. */
    system_metric_list: string;
    /** Custom image. */
    user_image_url: string | null;
    /** Start command of the custom image. */
    user_command: string | null;
    /** Name of the run on the cluster; part of log file names. */
    resource_id: string;
    /** Mounted volumes. */
    volumes: any[] | null;
    /** Resource pool. */
    pool_id: string | null;
    /** Name of the resource pool. */
    pool_name: string | null;
    /** Kind of the shared file system. */
    nas_type: string | null;
    /** Address of the shared file system. */
    nas_share_addr: string | null;
    /** Where the shared file system appears in the job. */
    nas_mount_path: string | null;
  }

  /** A job configuration, as get_job_configs_list lists it. */
  export interface ConfigSummary {
    /** Name of the configuration. */
    config_name: string;
    /** Description of the configuration. */
    config_desc: string;
    /** When it was created, in ms since 1970. */
    create_time: number;
    /** Number of the engine's kind. */
    engine_type: number;
    /** Engine. */
    engine_name: string;
    /** Number of the engine's version. */
    engine_id: number;
    /** Version of the engine. */
    engine_version: string;
    /** Custom image. */
    user_image_url: string | null;
    /** Start command of the custom image. */
    user_command: string | null;
  }

  /** A visualization job, as get_visualization_job_list lists it. */
  export interface VisualizationSummary {
    /** Number of the job: the visualization_id. */
    job_id: Id;
    /** Name of the job. */
    job_name: string;
    /** Status code, see JOB_STATE. */
    status: number;
    /** When it was created, in ms since 1970. */
    create_time: number;
    /** How long it has run, in ms. */
    duration: number;
    /** Description of the job. */
    job_desc: string;
    /** Address to open in a browser. */
    service_url: string;
    /** Folder with the event files. */
    train_url: string;
    /** Name of the run on the cluster. */
    resource_id: string;
  }

  /** A data set, as create_dataset made it. */
  export interface Dataset {
    /** Id of the data set. */
    dataset_id: string;
    /** Id of its version; it has one. */
    dataset_version_id: string;
    /** Its name. */
    dataset_name: string;
    /** Name of its version. */
    dataset_version_name: string;
    /** Folder with the data. */
    data_url: string;
    /** When it was created, in ms since 1970. */
    create_time: number;
  }

  /** Keywords of Session(). */
  export interface SessionArguments {
    /** Access key id; with secret_key, project_id and region_name. */
    access_key?: string | null;
    /** Secret access key that belongs to access_key. Never shown. */
    secret_key?: string | null;
    /** Project the calls act in. */
    project_id?: string | null;
    /** Region id, such as cn-north-4. */
    region_name?: string | null;
    /** Account (domain) name, when username is an IAM user of it. */
    account?: string | null;
    /** User name, or the account name itself when account is absent. */
    username?: string | null;
    /** Login password that belongs to username. Never shown. */
    password?: string | null;
    /** Path of a config.json with account, username and password (older way). */
    config_file?: string | null;
    /** Token part of temporary credentials. Never shown; not in the SDK's tables, but scripts pass it. */
    security_token?: string | null;
  }

  /** Keywords of Estimator(). */
  export interface EstimatorArguments {
    /** Session to act with. Required. */
    modelarts_session: AnySession;
    /** Number of compute nodes, at most what the flavor allows; 1 in local debugging, also when it is missing. At least 1. Needed by fit, create_job_version, create_job_configs and update_job_configs. */
    train_instance_count?: number | null;
    /** Flavor code, such as modelarts.vm.cpu.2u; local is local debugging, on this machine. */
    train_instance_type?: 'local' | 'modelarts.vm.cpu.2u' | 'modelarts.vm.cpu.8u' | 'modelarts.vm.gpu.p100' | 'modelarts.vm.gpu.v100' | 'modelarts.vm.gpu.free' | 'modelarts.bm.gpu.8v100' | 'modelarts.p3.large' | 'modelarts.kat1.xlarge' | 'modelarts.kat1.8xlarge' | (string & {}) | null;
    /** OBS folder for what the training writes; may be missing in local debugging. Needed by fit, create_job_version, create_job_configs and update_job_configs. */
    output_path?: string | null;
    /** Engine, such as PyTorch; with framework_version. */
    framework_type?: 'Ascend-Powered-Engine' | 'Caffe' | 'MXNet' | 'MindSpore-GPU' | 'PyTorch' | 'Ray' | 'Spark_MLlib' | 'TensorFlow' | 'XGBoost-Sklearn' | (string & {}) | null;
    /** Version of the engine, such as PyTorch-1.0.0-python3.6. */
    framework_version?: 'Mindspore-1.1.1-python3.7-aarch64' | 'TF-1.15-python3.7-aarch64' | 'Caffe-1.0.0-python2.7' | 'MXNet-1.2.1-python2.7' | 'MXNet-1.2.1-python3.6' | 'MindSpore-1.1.0-python3.7' | 'PyTorch-1.0.0-python2.7' | 'PyTorch-1.0.0-python3.6' | 'PyTorch-1.3.0-python2.7' | 'PyTorch-1.3.0-python3.6' | 'PyTorch-1.4.0-python3.6' | 'RAY-0.7.4-python3.6' | 'Spark-2.3.2-python2.7' | 'Spark-2.3.2-python3.6' | 'TF-1.13.1-python2.7' | 'TF-1.13.1-python3.6' | 'TF-1.8.0-python2.7' | 'TF-1.8.0-python3.6' | 'TF-2.1.0-python3.6' | 'XGBoost-0.80-Sklearn-0.18.1-python2.7' | 'XGBoost-0.80-Sklearn-0.18.1-python3.6' | (string & {}) | null;
    /** OBS folder with the training code; in local debugging a folder of this machine. */
    code_dir?: string | null;
    /** File inside code_dir that is started. */
    boot_file?: string | null;
    /** Built-in algorithm; takes the place of code and framework. */
    model_name?: string | null;
    /** List of {label, value}; each becomes --label=value, or an environment variable of a custom image. */
    hyperparameters?: Parameter[] | null;
    /** OBS folder for copies of the logs. Default: empty. */
    log_url?: string | null;
    /** Description of the job that fit creates. At most 256 characters. */
    job_description?: string | null;
    /** Custom image; takes the place of the framework. On this machine podman or docker runs it. */
    user_image_url?: string | null;
    /** Start command of the custom image, for its shell; without it the image's own on this machine. */
    user_command?: string | null;
    /** Python environment of local debugging, or of code on an engine on this machine. */
    environment?: AnyEnvironment | null;
    /** Existing job to ask about. */
    job_id?: Id | null;
    /** Existing version to ask about. */
    version_id?: Id | null;
    /** Existing job configuration to ask about. */
    config_name?: string | null;
    /** Dedicated resource pool; decides when a flavor is given too. Not in the SDK's tables, but scripts pass it. */
    pool_id?: string | null;
    /** Kind of a shared file system to mount. Not in the SDK's tables, but scripts pass it. */
    nas_type?: string | null;
    /** Address of the shared file system. Not in the SDK's tables, but scripts pass it. */
    nas_share_addr?: string | null;
    /** Where the shared file system appears in the job. Not in the SDK's tables, but scripts pass it. */
    nas_mount_path?: string | null;
    /** List of {nfs: {id, src_path, dest_path}} or {host_path: {src_path, dest_path}} to mount, read_only or not; needs a dedicated pool. The SDK has no such parameter, the REST API has. Only here. */
    volumes?: Volume[] | null;
  }

  /** Keywords of VisualizationJob(). */
  export interface VisualizationJobArguments {
    /** Session to act with. Required. */
    modelarts_session: AnySession;
    /** Number of an existing visualization job; needed for everything but creating one and the lists. */
    visualization_id?: Id | null;
  }

  /** Keywords of Environment(). */
  export interface EnvironmentArguments {
    /** Name, to recognise it by; what is in it decides whether it is made anew. Required. */
    name: string;
    /** Packages; can be set later. */
    conda?: AnyCondaDependencies | null;
  }

  /** Keywords of set_endpoint(). */
  export interface SetEndpointArguments {
    /** Host or URL of IAM, the identity service; a bare host means HTTPS. Required. */
    iam_endpoint: string;
    /** Host or URL of OBS, the object storage. Required. */
    obs_endpoint: string;
    /** Host or URL of ModelArts. Required. */
    modelarts_endpoint: string;
    /** Region they belong to, as sessions name it. Required. */
    region_name: string;
  }

  /** Keywords of upload_file(). */
  export interface UploadFileArguments {
    /** File on this machine. Required. */
    src_local_file: string;
    /** Folder to put it in: starts with obs:// and ends with /. Required. */
    dst_obs_dir: string;
  }

  /** Keywords of upload_dir(). */
  export interface UploadDirArguments {
    /** Folder on this machine. Required. */
    src_local_dir: string;
    /** Folder to put it in: starts with obs:// and ends with /. Required. */
    dst_obs_dir: string;
  }

  /** Keywords of download_file(). */
  export interface DownloadFileArguments {
    /** Object to fetch: starts with obs://. Required. */
    src_obs_file: string;
    /** Folder to put it in: ends with / or exists; anything else is the file to write. Required. */
    dst_local_dir: string;
  }

  /** Keywords of download_dir(). */
  export interface DownloadDirArguments {
    /** Folder to fetch: starts with obs:// and ends with /. Required. */
    src_obs_dir: string;
    /** Folder on this machine to put it in: ends with /. Required. */
    dst_local_dir: string;
  }

  /** Keywords of is_obs_path_exists(). */
  export interface IsObsPathExistsArguments {
    /** Object, folder or bucket: starts with obs://. Required. */
    obs_path: string;
  }

  /** Keywords of fit(). */
  export interface FitArguments {
    /** OBS folder with the data. */
    inputs?: string | null;
    /** Dataset to read; with dataset_version_id. */
    dataset_id?: string | null;
    /** Version of the dataset; with dataset_id. */
    dataset_version_id?: string | null;
    /** List of {type: 'obs', data_url} or {type: 'dataset', dataset_id, dataset_version}. */
    data_source?: DataSource[] | null;
    /** Whether to return only when the job has ended. Default: false. */
    wait?: boolean | null;
    /** Name of the job, unique in the project; job-MMDD-HHMMSS when absent. 1 to 64 letters, digits, _ and -. Default: made up. */
    job_name?: string | null;
  }

  /** Keywords of create_job_version(). */
  export interface CreateJobVersionArguments {
    /** Existing job. Required. */
    job_id: Id;
    /** Version that the new one follows. Required. */
    pre_version_id: Id;
    /** OBS folder with the data. */
    inputs?: string | null;
    /** Dataset to read; with dataset_version_id. */
    dataset_id?: string | null;
    /** Version of the dataset; with dataset_id. */
    dataset_version_id?: string | null;
    /** List of {type: 'obs', data_url} or {type: 'dataset', dataset_id, dataset_version}. */
    data_source?: DataSource[] | null;
    /** Whether to return only when the version has ended. Default: false. */
    wait?: boolean | null;
    /** New description of the job. At most 256 characters. */
    job_desc?: string | null;
  }

  /** Keywords of get_job_list(). */
  export interface GetJobListArguments {
    /** Session to act with. Required. */
    modelarts_session: AnySession;
    /** Only jobs whose newest version has this status code, see JOB_STATE. */
    status?: Id | null;
    /** Entries on a page. 1 to 1000. Default: 10. */
    per_page?: number | null;
    /** Page, from 1 on. At least 1. Default: 1. */
    page?: number | null;
    /** What to sort by; equal entries are in the order of their ids. One of job_name, job_desc, status, duration, engine_type, version_count and create_time; also called sortBy. Default: job_name. */
    sort_by?: 'job_name' | 'job_desc' | 'status' | 'duration' | 'engine_type' | 'version_count' | 'create_time' | null;
    /** The same as sort_by. */
    sortBy?: 'job_name' | 'job_desc' | 'status' | 'duration' | 'engine_type' | 'version_count' | 'create_time' | null;
    /** Smallest first (asc) or largest first (desc). One of asc and desc. Default: desc. */
    order?: 'asc' | 'desc' | null;
    /** Part of the name, whatever the case of its letters. At most 100 characters. Default: empty. */
    search_content?: string | null;
  }

  /** What get_job_list() returns. */
  export interface GetJobListResult {
    /** Whether the call succeeded. */
    is_success: true;
    /** How many jobs there are that match, over all pages. */
    job_total_count: number;
    /** How many more jobs can be created. */
    job_count_limit: number;
    /** How many jobs can run at once. */
    quotas: number;
    /** The jobs; version_id, status and duration are those of the newest version. */
    jobs: JobSummary[];
  }

  /** Keywords of get_job_version_object_list(). */
  export interface GetJobVersionObjectListArguments {
    /** Whether to print a line for each entry. Default: true. */
    is_show?: boolean | null;
  }

  /** Keywords of delete_job_by_id(). */
  export interface DeleteJobByIdArguments {
    /** Session to act with. Required. */
    modelarts_session: AnySession;
    /** Job to delete. Required. */
    job_id: Id;
  }

  /** What delete_job_by_id() returns. */
  export interface DeleteJobByIdResult {
    /** Whether the call succeeded. */
    is_success: true;
  }

  /** What get_job_info() returns. */
  export interface GetJobInfoResult {
    /** Whether the call succeeded. */
    is_success: true;
    /** Number of the job. */
    job_id: Id;
    /** Name of the job. */
    job_name: string;
    /** Description of the job. */
    job_desc: string;
    /** Number of the version. */
    version_id: Id;
    /** V and a number that counts up per job. */
    version_name: string;
    /** Version that this one follows; null for a first version. */
    pre_version_id: Id | null;
    /** Number of the engine's kind. */
    engine_type: number;
    /** Engine, as in framework_type. */
    engine_name: string;
    /** Number of the engine's version. */
    engine_id: number;
    /** Version of the engine, as in framework_version. */
    engine_version: string;
    /** Status code, see JOB_STATE. */
    status: number;
    /** Folder with the training code. */
    app_url: string | null;
    /** File that was started. */
    boot_file_url: string | null;
    /** When the version was created, in ms since 1970. */
    create_time: number;
    /** When the training began, in ms since 1970. */
    start_time: number | null;
    /** Hyperparameters; values are text. */
    parameter: Parameter[];
    /** How long the training has run, in ms; 0 before it began. */
    duration: number;
    /** Number of the flavor. */
    spec_id: number;
    /** CPU cores of a node. */
    core: string;
    /** Memory of a node, in GB. */
    cpu: string;
    /** GPUs of a node. */
    gpu_num: number;
    /** Kind of the GPUs. */
    gpu_type: string;
    /** Number of compute nodes. */
    worker_server_num: number;
    /** Folder with the data. */
    data_url: string | null;
    /** Folder with what the training wrote. */
    train_url: string | null;
    /** Folder with copies of the logs. */
    log_url: string | null;
    /** Dataset that was read. */
    dataset_id: string | null;
    /** Version of the dataset. */
    dataset_version_id: string | null;
    /** Name of the dataset. */
    dataset_name: string | null;
    /** Name of the dataset's version. */
    dataset_version_name: string | null;
    /** Inputs, when there are several. */
    data_source: DataSource[] | null;
    /** Number of the built-in algorithm. */
    model_id: number | null;
    /** What the training measured of its model: JSON as text, {} when nothing. */
    model_metric_list: string;
    /** Usage over time: arrays of numbers as text, and the interval between them. */
    system_metric_list: Dict;
    /** Custom image. */
    user_image_url: string | null;
    /** Start command of the custom image. */
    user_command: string | null;
    /** Name of the run on the cluster; part of log file names. */
    resource_id: string;
    /** Mounted volumes. */
    volumes: any[] | null;
    /** Resource pool. */
    pool_id: string | null;
    /** Name of the resource pool. */
    pool_name: string | null;
    /** Kind of the shared file system. */
    nas_type: string | null;
    /** Address of the shared file system. */
    nas_share_addr: string | null;
    /** Where the shared file system appears in the job. */
    nas_mount_path: string | null;
    /** Flavor code, as in train_instance_type. */
    spec_code: string;
  }

  /** What get_job_log_file_list() returns. */
  export interface GetJobLogFileListResult {
    /** Whether the call succeeded. */
    is_success: true;
    /** Names to pass to get_job_log. */
    log_file_list: string[];
  }

  /** Keywords of get_job_log(). */
  export interface GetJobLogArguments {
    /** A name from get_job_log_file_list. Required. */
    log_file: string;
    /** First byte; -1 means the newest offset bytes. At least -1. Documented default 0, but nothing is sent. */
    start_byte?: number | null;
    /** Number of bytes; a negative number counts back from start_byte. -2048 to 2048. Documented default 2048, but nothing is sent. */
    offset?: number | null;
    /** Position from an earlier answer to read on from; not part of the result. Only here. */
    base_line?: string | null;
    /** Number of lines. 0 to 500; only here. Documented default 50, but nothing is sent. */
    lines?: number | null;
    /** desc reads later lines than base_line, asc earlier ones. One of asc and desc; only here. */
    order?: 'asc' | 'desc' | null;
  }

  /** What get_job_log() returns. */
  export interface GetJobLogResult {
    /** Whether the call succeeded. */
    is_success: true;
    /** Text of the log. */
    content: string;
    /** Number of lines in content. */
    lines: number;
    /** Position of the first line; empty for a piece of bytes. */
    start_line: string;
    /** Position of the last line; empty for a piece of bytes. */
    end_line: string;
  }

  /** What stop_job_version() returns. */
  export interface StopJobVersionResult {
    /** Whether the call succeeded. */
    is_success: true;
  }

  /** What delete_job_version() returns. */
  export interface DeleteJobVersionResult {
    /** Whether the call succeeded. */
    is_success: true;
  }

  /** What get_job_version_info() returns. */
  export interface GetJobVersionInfoResult {
    /** Whether the call succeeded. */
    is_success: true;
    /** Number of the job. */
    job_id: Id;
    /** Name of the job. */
    job_name: string;
    /** Description of the job. */
    job_desc: string;
    /** How many versions the job has. */
    version_count: number;
    /** The versions, newest first, each with the fields of get_job_info from version_id on. */
    versions: Version[];
  }

  /** Keywords of update_job_description(). */
  export interface UpdateJobDescriptionArguments {
    /** New description; may be empty. At most 256 characters. Required. */
    description: string;
  }

  /** What update_job_description() returns. */
  export interface UpdateJobDescriptionResult {
    /** Whether the call succeeded. */
    is_success: true;
  }

  /** What get_job_configs_info() returns. */
  export interface GetJobConfigsInfoResult {
    /** Whether the call succeeded. */
    is_success: true;
    /** Name of the configuration. */
    config_name: string;
    /** Description of the configuration. */
    config_desc: string;
    /** Number of compute nodes. */
    worker_server_num: number;
    /** Folder with the training code. */
    app_url: string | null;
    /** File that is started. */
    boot_file_url: string | null;
    /** Number of the built-in algorithm. */
    model_id: number | null;
    /** Hyperparameters; values are text. */
    parameter: Parameter[];
    /** Number of the flavor. */
    spec_id: number;
    /** Folder with the data. */
    data_url: string | null;
    /** Dataset to read. */
    dataset_id: string | null;
    /** Version of the dataset. */
    dataset_version_id: string | null;
    /** Inputs, when they were given as a list. */
    data_source: DataSource[] | null;
    /** Number of the engine's kind. */
    engine_type: number;
    /** Engine, as in framework_type. */
    engine_name: string;
    /** Number of the engine's version. */
    engine_id: number;
    /** Version of the engine, as in framework_version. */
    engine_version: string;
    /** Folder for what the training writes. */
    train_url: string | null;
    /** Folder for copies of the logs. */
    log_url: string | null;
    /** Custom image. */
    user_image_url: string | null;
    /** Start command of the custom image. */
    user_command: string | null;
    /** Flavor code, as in train_instance_type. */
    spec_code: string;
    /** CPU cores of a node. */
    core: string;
    /** Memory of a node, in GB. */
    cpu: string;
    /** GPUs of a node. */
    gpu_num: number;
    /** Kind of the GPUs. */
    gpu_type: string;
    /** When the configuration was created, in ms since 1970. */
    create_time: number;
  }

  /** What delete_job_configs() returns. */
  export interface DeleteJobConfigsResult {
    /** Whether the call succeeded. */
    is_success: true;
  }

  /** Keywords of create_job_configs(). */
  export interface CreateJobConfigsArguments {
    /** Name of the configuration, unique in the project; config-MMDD-HHMMSS when absent. 1 to 64 letters, digits, _ and -. Default: made up. */
    config_name?: string | null;
    /** Description of the configuration. At most 256 characters. Default: empty. */
    config_desc?: string | null;
    /** OBS folder with the data. */
    inputs?: string | null;
    /** Dataset to read; with dataset_version_id. */
    dataset_id?: string | null;
    /** Version of the dataset; with dataset_id. */
    dataset_version_id?: string | null;
    /** List of {type: 'obs', data_url} or {type: 'dataset', dataset_id, dataset_version}. */
    data_source?: DataSource[] | null;
  }

  /** Keywords of update_job_configs(). */
  export interface UpdateJobConfigsArguments {
    /** Name of the configuration. 1 to 64 letters, digits, _ and -. Required. */
    config_name: string;
    /** Description of the configuration. At most 256 characters. Default: empty. */
    config_desc?: string | null;
    /** OBS folder with the data. */
    inputs?: string | null;
    /** Dataset to read; with dataset_version_id. */
    dataset_id?: string | null;
    /** Version of the dataset; with dataset_id. */
    dataset_version_id?: string | null;
    /** List of {type: 'obs', data_url} or {type: 'dataset', dataset_id, dataset_version}. */
    data_source?: DataSource[] | null;
  }

  /** What update_job_configs() returns. */
  export interface UpdateJobConfigsResult {
    /** Whether the call succeeded. */
    is_success: true;
  }

  /** Keywords of get_job_configs_list(). */
  export interface GetJobConfigsListArguments {
    /** Session to act with. Required. */
    modelarts_session: AnySession;
    /** Entries on a page. 1 to 1000. Default: 10. */
    per_page?: number | null;
    /** Page, from 1 on. At least 1. Default: 1. */
    page?: number | null;
    /** What to sort by; job_name and job_desc stand for config_name and config_desc. One of config_name, config_desc, create_time, job_name and job_desc; also called sortBy. Default: config_name. */
    sort_by?: 'config_name' | 'config_desc' | 'create_time' | 'job_name' | 'job_desc' | null;
    /** The same as sort_by. */
    sortBy?: 'config_name' | 'config_desc' | 'create_time' | 'job_name' | 'job_desc' | null;
    /** Smallest first (asc) or largest first (desc). One of asc and desc. Default: asc. */
    order?: 'asc' | 'desc' | null;
    /** Part of the name, whatever the case of its letters. At most 100 characters. Default: empty. */
    search_content?: string | null;
  }

  /** What get_job_configs_list() returns. */
  export interface GetJobConfigsListResult {
    /** Whether the call succeeded. */
    is_success: true;
    /** How many configurations there are that match, over all pages. */
    config_total_count: number;
    /** The configurations, each with its engine. */
    configs: ConfigSummary[];
  }

  /** Keywords of get_job_configs_object_list(). */
  export interface GetJobConfigsObjectListArguments {
    /** Session to act with. Required. */
    modelarts_session: AnySession;
    /** Whether to print a line for each entry. Default: true. */
    is_show?: boolean | null;
    /** Entries on a page. 1 to 1000. Default: 10. */
    per_page?: number | null;
    /** Page, from 1 on. At least 1. Default: 1. */
    page?: number | null;
    /** What to sort by; job_name and job_desc stand for config_name and config_desc. One of config_name, config_desc, create_time, job_name and job_desc; also called sortBy. Default: config_name. */
    sort_by?: 'config_name' | 'config_desc' | 'create_time' | 'job_name' | 'job_desc' | null;
    /** The same as sort_by. */
    sortBy?: 'config_name' | 'config_desc' | 'create_time' | 'job_name' | 'job_desc' | null;
    /** Smallest first (asc) or largest first (desc). One of asc and desc. Default: asc. */
    order?: 'asc' | 'desc' | null;
    /** Part of the name, whatever the case of its letters. At most 100 characters. Default: empty. */
    search_content?: string | null;
  }

  /** Keywords of get_framework_list(). */
  export interface GetFrameworkListArguments {
    /** Session to act with. Required. */
    modelarts_session: AnySession;
  }

  /** Keywords of get_train_instance_types(). */
  export interface GetTrainInstanceTypesArguments {
    /** Session to act with. Required. */
    modelarts_session: AnySession;
  }

  /** Keywords of get_built_in_algorithms(). */
  export interface GetBuiltInAlgorithmsArguments {
    /** Session to act with. Required. */
    modelarts_session: AnySession;
  }

  /** What get_built_in_algorithms() returns. */
  export interface GetBuiltInAlgorithmsResult {
    /** Whether the call succeeded. */
    is_success: true;
    /** How many there are; models has at most 100 of them. */
    model_total_count: number;
    /** The algorithms, with their parameters as JSON text. */
    models: BuiltInModel[];
  }

  /** What delete_job() returns. */
  export interface DeleteJobResult {
    /** Whether the call succeeded. */
    is_success: true;
  }

  /** Keywords of create_visualization_job(). */
  export interface CreateVisualizationJobArguments {
    /** OBS folder with the event files (events.out.tfevents.*), such as the output_path of a job. Required. */
    train_url: string;
    /** Name of the job, unique in the project; visual-MMDD-HHMMSS when absent. 1 to 20 letters, digits, _ and -. Default: made up. */
    job_name?: string | null;
    /** Description of the job. At most 256 characters. Default: empty. */
    job_desc?: string | null;
  }

  /** Keywords of get_visualization_job_list(). */
  export interface GetVisualizationJobListArguments {
    /** Session to act with. Required. */
    modelarts_session: AnySession;
    /** Only jobs with this status code, see JOB_STATE. */
    status?: Id | null;
    /** Entries on a page. 1 to 1000. Default: 10. */
    per_page?: number | null;
    /** Page, from 1 on. At least 1. Default: 1. */
    page?: number | null;
    /** What to sort by; equal entries are in the order of their ids. One of job_id, job_name, job_desc, status, duration, create_time and log_dir; also called sortBy. Default: job_name. */
    sort_by?: 'job_id' | 'job_name' | 'job_desc' | 'status' | 'duration' | 'create_time' | 'log_dir' | null;
    /** The same as sort_by. */
    sortBy?: 'job_id' | 'job_name' | 'job_desc' | 'status' | 'duration' | 'create_time' | 'log_dir' | null;
    /** Smallest first (asc) or largest first (desc). One of asc and desc. Default: asc. */
    order?: 'asc' | 'desc' | null;
    /** Part of the name, whatever the case of its letters. At most 100 characters. Default: empty. */
    search_content?: string | null;
  }

  /** What get_visualization_job_list() returns. */
  export interface GetVisualizationJobListResult {
    /** Whether the call succeeded. */
    is_success: true;
    /** How many jobs there are that match, over all pages. */
    job_total_count: number;
    /** How many more jobs can be created. */
    job_count_limit: number;
    /** How many jobs can run at once. */
    quotas: number;
    /** The jobs. */
    jobs: VisualizationSummary[];
  }

  /** Keywords of get_visualization_job_object_list(). */
  export interface GetVisualizationJobObjectListArguments {
    /** Session to act with. Required. */
    modelarts_session: AnySession;
    /** Whether to print a line for each entry. Default: true. */
    is_show?: boolean | null;
    /** Only jobs with this status code, see JOB_STATE. */
    status?: Id | null;
    /** Entries on a page. 1 to 1000. Default: 10. */
    per_page?: number | null;
    /** Page, from 1 on. At least 1. Default: 1. */
    page?: number | null;
    /** What to sort by; equal entries are in the order of their ids. One of job_id, job_name, job_desc, status, duration, create_time and log_dir; also called sortBy. Default: job_name. */
    sort_by?: 'job_id' | 'job_name' | 'job_desc' | 'status' | 'duration' | 'create_time' | 'log_dir' | null;
    /** The same as sort_by. */
    sortBy?: 'job_id' | 'job_name' | 'job_desc' | 'status' | 'duration' | 'create_time' | 'log_dir' | null;
    /** Smallest first (asc) or largest first (desc). One of asc and desc. Default: asc. */
    order?: 'asc' | 'desc' | null;
    /** Part of the name, whatever the case of its letters. At most 100 characters. Default: empty. */
    search_content?: string | null;
  }

  /** What get_visualization_job_info() returns. */
  export interface GetVisualizationJobInfoResult {
    /** Whether the call succeeded. */
    is_success: true;
    /** Number of the job. */
    job_id: Id;
    /** Name of the job. */
    job_name: string;
    /** Description of the job. */
    job_desc: string;
    /** Status code, see JOB_STATE. */
    status: number;
    /** When the job was created, in ms since 1970. */
    create_time: number;
    /** How long it has served since it was last started, in ms. */
    duration: number;
    /** Address of its page, to open in a browser; null while there is none. */
    service_url: string;
    /** Folder with the event files. */
    train_url: string;
    /** Name of the run on the cluster. */
    resource_id: string;
    /** Why the job failed; only on mascript's own servers. */
    failed_reasons?: string;
  }

  /** Keywords of update_visualization_job(). */
  export interface UpdateVisualizationJobArguments {
    /** New description; may be empty. At most 256 characters. Required. */
    job_desc: string;
  }

  /** What update_visualization_job() returns. */
  export interface UpdateVisualizationJobResult {
    /** Whether the call succeeded. */
    is_success: true;
  }

  /** What stop_visualization_job() returns. */
  export interface StopVisualizationJobResult {
    /** Whether the call succeeded. */
    is_success: true;
  }

  /** What restart_visualization_job() returns. */
  export interface RestartVisualizationJobResult {
    /** Whether the call succeeded. */
    is_success: true;
  }

  /** What delete_visualization_job() returns. */
  export interface DeleteVisualizationJobResult {
    /** Whether the call succeeded. */
    is_success: true;
  }

  /** Keywords of create(). */
  export interface CreateArguments {
    /** Where conda looks for packages, first come first. */
    channels?: string[] | null;
    /** Requirements for pip, such as numpy==1.26.4. */
    pip_packages?: string[] | null;
    /** Requirements for conda, such as python=3.11; that one is met without conda, too. */
    conda_packages?: string[] | null;
  }

  /** Keywords of get_slots(). */
  export interface GetSlotsArguments {
    /** Session to act with. Required. */
    modelarts_session: AnySession;
  }

  /** What get_slots() returns. */
  export interface GetSlotsResult {
    /** How many workers run at once. */
    slots: number;
  }

  /** Keywords of set_slots(). */
  export interface SetSlotsArguments {
    /** Session to act with. Required. */
    modelarts_session: AnySession;
    /** How many workers run at once. At least 1. Required. */
    slots: number;
  }

  /** What set_slots() returns. */
  export interface SetSlotsResult {
    /** How many workers run at once. */
    slots: number;
  }

  /** Keywords of create_dataset(). */
  export interface CreateDatasetArguments {
    /** Session to act with. Required. */
    modelarts_session: AnySession;
    /** Name, unique in the project. 1 to 64 letters, digits, _ and -. Required. */
    name: string;
    /** OBS folder with the data. Required. */
    obs_path: string;
  }

  /** What create_dataset() returns. */
  export interface CreateDatasetResult {
    /** Whether the call succeeded. */
    is_success: true;
    /** Id of the data set. */
    dataset_id: string;
    /** Id of its version; it has one. */
    dataset_version_id: string;
    /** Its name. */
    dataset_name: string;
    /** Name of its version. */
    dataset_version_name: string;
    /** Folder with the data. */
    data_url: string;
    /** When it was created, in ms since 1970. */
    create_time: number;
  }

  /** Keywords of list_datasets(). */
  export interface ListDatasetsArguments {
    /** Session to act with. Required. */
    modelarts_session: AnySession;
  }

  /** What list_datasets() returns. */
  export interface ListDatasetsResult {
    /** Whether the call succeeded. */
    is_success: true;
    /** How many there are. */
    dataset_total_count: number;
    /** The data sets, with the fields of create_dataset. */
    datasets: Dataset[];
  }

  /** Keywords of delete_dataset(). */
  export interface DeleteDatasetArguments {
    /** Session to act with. Required. */
    modelarts_session: AnySession;
    /** Data set to forget. Required. */
    dataset_id: string;
  }

  /** What delete_dataset() returns. */
  export interface DeleteDatasetResult {
    /** Whether the call succeeded. */
    is_success: true;
  }

  /** Keywords of create_algorithm(). */
  export interface CreateAlgorithmArguments {
    /** Session to act with. Required. */
    modelarts_session: AnySession;
    /** The model_name, unique in the project. 1 to 64 letters, digits, _ and -. Required. */
    name: string;
    /** OBS folder with the training code. Required. */
    code_dir: string;
    /** File inside code_dir that is started. Required. */
    boot_file: string;
    /** List of {label, value}: the hyperparameters, with the values of jobs that do not name them. */
    parameters?: Parameter[] | null;
  }

  /** What create_algorithm() returns. */
  export interface CreateAlgorithmResult {
    /** Whether the call succeeded. */
    is_success: true;
    /** Number of the algorithm. */
    model_id: number;
    /** Its name. */
    model_name: string;
    /** When it was created, in ms since 1970. */
    create_time: number;
  }

  /** Keywords of delete_algorithm(). */
  export interface DeleteAlgorithmArguments {
    /** Session to act with. Required. */
    modelarts_session: AnySession;
    /** The model_name. Required. */
    name: string;
  }

  /** What delete_algorithm() returns. */
  export interface DeleteAlgorithmResult {
    /** Whether the call succeeded. */
    is_success: true;
  }

  /** Keywords of table(). */
  export interface TableArguments {
    /** Objects, or arrays: a row each. Required. */
    rows: Iterable<object>;
    /** Names in their order, or {name: title}; when absent, all in order of appearance. Of rows that are arrays: their titles. By position it is a list, since an object at the end is the keywords. */
    columns?: readonly string[] | { [name: string]: string } | null;
    /** {name: 'left', 'right' or 'center'}; when absent, numbers are right. */
    align?: { [name: string]: 'left' | 'right' | 'center' } | null;
    /** Columns that a line may take; when absent, those of the terminal. At least 1. */
    width?: number | null;
    /** Whether to leave out everything that only a terminal shows; when absent, it is left out where standard output is none. */
    plain?: boolean | null;
  }

  /** Keywords of spark(). */
  export interface SparkArguments {
    /** Numbers; null and NaN are gaps. Required. */
    values: Iterable<number | null | undefined>;
    /** Columns at most, into which the values are averaged; when absent, a column each. At least 1. */
    width?: number | null;
    /** What the lowest block stands for; when absent, the smallest value. */
    min?: number | null;
    /** What the highest block stands for; when absent, the greatest value. */
    max?: number | null;
    /** Whether to leave out everything that only a terminal shows; when absent, it is left out where standard output is none. */
    plain?: boolean | null;
  }

  /** Keywords of chart(). */
  export interface ChartArguments {
    /** Values, or {name: values}; a value is a number, or [x, y], or {x, y}. null and NaN are gaps. Required. */
    series: Curve | { [name: string]: Curve };
    /** Columns; when absent, those of the terminal, and 100 at most. At least 10. */
    width?: number | null;
    /** Lines, with title, axis and legend. 5 to 200. Default: 16. */
    height?: number | null;
    /** Line above. */
    title?: string | null;
    /** What x is. */
    x_label?: string | null;
    /** What the values are. */
    y_label?: string | null;
    /** Whether to leave out everything that only a terminal shows; when absent, it is left out where standard output is none. */
    plain?: boolean | null;
  }

  /** Keywords of progress(). */
  export interface ProgressArguments {
    /** How many there are, or what to go through; null for what nobody knows. */
    total?: number | Iterable<any> | null;
    /** What is under way. */
    label?: string | null;
    /** What is counted, such as files; B is bytes. */
    unit?: string | null;
    /** Whether a line stays at the end; of a bar inside of another's loop it had better not. Default: true. */
    leave?: boolean | null;
  }

  /** Keywords of live(). */
  export interface LiveArguments {
    /** The text, or a function that returns it; what that draws with table, spark and chart fits. Required. */
    render: string | (() => string);
  }

  /** Keywords of confirm(). */
  export interface ConfirmArguments {
    /** What to ask. Required. */
    question: string;
    /** What Enter alone means, and the end of standard input. Default: false. */
    default?: boolean | null;
  }

  /** Keywords of select(). */
  export interface SelectArguments {
    /** What to ask. Required. */
    question: string;
    /** Texts, or {label, value}. Required. */
    choices: Iterable<string | Choice>;
    /** What Enter alone means, and the end of standard input: a label, or its value. */
    default?: any | null;
  }

  /** Keywords of duration(). */
  export interface DurationArguments {
    /** Milliseconds, as in the answers of the service. Required. */
    ms: number;
  }

  /** Keywords of size(). */
  export interface SizeArguments {
    /** Bytes. Required. */
    bytes: number;
  }

  /** Keywords of update(). */
  export interface ProgressBarUpdateArguments {
    /** How many, 0 or more. Required. */
    count: number;
  }

  /** Keywords of advance(). */
  export interface AdvanceArguments {
    /** How many more. Default: 1. */
    count?: number | null;
  }

  /** Keywords of update(). */
  export interface LiveUpdateArguments {
    /** Text or function in the place of the one before; when absent, the function is called again. */
    text?: string | (() => string) | null;
  }

  /** Keywords of done(). */
  export interface LiveDoneArguments {
    /** What to leave in its place, also where nothing was drawn. */
    text?: string | null;
  }

  /** Where calls go and in whose name; made first, handed to everything else. */
  export interface Session {
    /** Access key id the session was made with. */
    readonly access_key: string | null;
    /** Secret access key the session was made with. */
    readonly secret_key: string | null;
    /** Project the calls act in. */
    readonly project_id: string;
    /** Region the calls go to. */
    readonly region_name: string;
    /** Object storage of this session. */
    readonly obs: ObsManager;
  }

  interface SessionClass extends Function {
    readonly prototype: Session;
    new (access_key?: string | null | SessionArguments): Session;
    (access_key?: string | null | SessionArguments): Session;
    new (access_key: string | null, secret_key: string | null | Omit<SessionArguments, 'access_key'>): Session;
    (access_key: string | null, secret_key: string | null | Omit<SessionArguments, 'access_key'>): Session;
    new (access_key: string | null, secret_key: string | null, project_id: string | null | Omit<SessionArguments, 'access_key' | 'secret_key'>): Session;
    (access_key: string | null, secret_key: string | null, project_id: string | null | Omit<SessionArguments, 'access_key' | 'secret_key'>): Session;
    new (access_key: string | null, secret_key: string | null, project_id: string | null, region_name: string | null | Omit<SessionArguments, 'access_key' | 'secret_key' | 'project_id'>): Session;
    (access_key: string | null, secret_key: string | null, project_id: string | null, region_name: string | null | Omit<SessionArguments, 'access_key' | 'secret_key' | 'project_id'>): Session;
    new (access_key: string | null, secret_key: string | null, project_id: string | null, region_name: string | null, account: string | null | Omit<SessionArguments, 'access_key' | 'secret_key' | 'project_id' | 'region_name'>): Session;
    (access_key: string | null, secret_key: string | null, project_id: string | null, region_name: string | null, account: string | null | Omit<SessionArguments, 'access_key' | 'secret_key' | 'project_id' | 'region_name'>): Session;
    new (access_key: string | null, secret_key: string | null, project_id: string | null, region_name: string | null, account: string | null, username: string | null, password?: string | null, config_file?: string | null, security_token?: string | null): Session;
    (access_key: string | null, secret_key: string | null, project_id: string | null, region_name: string | null, account: string | null, username: string | null, password?: string | null, config_file?: string | null, security_token?: string | null): Session;
    /**
     * Sets the hosts of a region's services, for sessions of that region made afterwards.
     * @example
     * Session.set_endpoint({
     *   iam_endpoint: 'iam.cloud.example',
     *   obs_endpoint: 'obs.cloud.example',
     *   modelarts_endpoint: 'https://modelarts.cloud.example:8443',
     *   region_name: 'region-1',
     * })
     * const session = new Session({
     *   access_key: 'the access key',
     *   secret_key: 'the secret key',
     *   project_id: '0123456789abcdef0123456789abcdef',
     *   region_name: 'region-1',
     * })
     */
    set_endpoint(keywords: SetEndpointArguments): void;
    /** Sets the hosts of a region's services, for sessions of that region made afterwards. */
    set_endpoint(iam_endpoint: string, keywords: Omit<SetEndpointArguments, 'iam_endpoint'>): void;
    /** Sets the hosts of a region's services, for sessions of that region made afterwards. */
    set_endpoint(iam_endpoint: string, obs_endpoint: string, keywords: Omit<SetEndpointArguments, 'iam_endpoint' | 'obs_endpoint'>): void;
    /** Sets the hosts of a region's services, for sessions of that region made afterwards. */
    set_endpoint(iam_endpoint: string, obs_endpoint: string, modelarts_endpoint: string, region_name: string | Omit<SetEndpointArguments, 'iam_endpoint' | 'obs_endpoint' | 'modelarts_endpoint'>): void;
  }

  /**
   * Where calls go and in whose name; made first, handed to everything else.
   * @example
   * const session = new Session()  // this machine, or what --profile says
   * print(session.project_id)
   */
  export const Session: SessionClass;

  /** Object storage of a session, reached as session.obs. */
  export interface ObsManager {
    /**
     * Uploads one file; the object is called like the file.
     * @example
     * session.obs.upload_file('src/train.py', 'obs://bucket/src/')
     */
    upload_file(keywords: UploadFileArguments): undefined | Failure;
    /** Uploads one file; the object is called like the file. */
    upload_file(src_local_file: string, dst_obs_dir: string | Omit<UploadFileArguments, 'src_local_file'>): undefined | Failure;
    /**
     * Uploads a folder with everything in it and keeps its own name: data/ to obs://b/x/ gives obs://b/x/data/.
     * @example
     * session.obs.upload_dir('data/', 'obs://bucket/')  // makes obs://bucket/data/
     */
    upload_dir(keywords: UploadDirArguments): undefined | Failure;
    /** Uploads a folder with everything in it and keeps its own name: data/ to obs://b/x/ gives obs://b/x/data/. */
    upload_dir(src_local_dir: string, dst_obs_dir: string | Omit<UploadDirArguments, 'src_local_dir'>): undefined | Failure;
    /**
     * Downloads one object of up to 5 GB; the file is called like the object unless the destination names one.
     * @example
     * session.obs.download_file('obs://bucket/src/train.py', 'copy/')
     */
    download_file(keywords: DownloadFileArguments): undefined | Failure;
    /** Downloads one object of up to 5 GB; the file is called like the object unless the destination names one. */
    download_file(src_obs_file: string, dst_local_dir: string | Omit<DownloadFileArguments, 'src_obs_file'>): undefined | Failure;
    /**
     * Downloads a folder with everything in it and keeps its own name: obs://b/x/ to out/ gives out/x/; objects over 5 GB are left out with a warning.
     * @example
     * session.obs.download_dir('obs://bucket/data/', 'copy/')  // makes copy/data/
     */
    download_dir(keywords: DownloadDirArguments): undefined | Failure;
    /** Downloads a folder with everything in it and keeps its own name: obs://b/x/ to out/ gives out/x/; objects over 5 GB are left out with a warning. */
    download_dir(src_obs_dir: string, dst_local_dir: string | Omit<DownloadDirArguments, 'src_obs_dir'>): undefined | Failure;
    /**
     * Whether an object, a folder or a bucket is there; a refusal of the service is thrown as a ModelArtsError, since a dict would count as true in an if.
     * @throws {ModelArtsError} when the service refuses
     * @example
     * if (!session.obs.is_obs_path_exists('obs://bucket/data/')) {
     *   session.obs.upload_dir('data/', 'obs://bucket/')
     * }
     */
    is_obs_path_exists(obs_path: string | IsObsPathExistsArguments): boolean;
  }

  interface ObsManagerClass extends Function {
    readonly prototype: ObsManager;
  }

  /**
   * Object storage of a session, reached as session.obs.
   * @example
   * const { obs } = session
   * print(obs.is_obs_path_exists('obs://bucket/src/train.py'))
   */
  export const ObsManager: ObsManagerClass;

  /** What is to be trained, on what, with what; creates jobs and versions, and asks about existing ones. */
  export interface Estimator {
    /** Session to act with. */
    modelarts_session: AnySession;
    /** Number of compute nodes, at most what the flavor allows; 1 in local debugging, also when it is missing. */
    train_instance_count: number | null;
    /** Flavor code, such as modelarts.vm.cpu.2u; local is local debugging, on this machine. */
    train_instance_type: 'local' | 'modelarts.vm.cpu.2u' | 'modelarts.vm.cpu.8u' | 'modelarts.vm.gpu.p100' | 'modelarts.vm.gpu.v100' | 'modelarts.vm.gpu.free' | 'modelarts.bm.gpu.8v100' | 'modelarts.p3.large' | 'modelarts.kat1.xlarge' | 'modelarts.kat1.8xlarge' | (string & {}) | null;
    /** OBS folder for what the training writes; may be missing in local debugging. */
    output_path: string | null;
    /** Engine, such as PyTorch; with framework_version. */
    framework_type: 'Ascend-Powered-Engine' | 'Caffe' | 'MXNet' | 'MindSpore-GPU' | 'PyTorch' | 'Ray' | 'Spark_MLlib' | 'TensorFlow' | 'XGBoost-Sklearn' | (string & {}) | null;
    /** Version of the engine, such as PyTorch-1.0.0-python3.6. */
    framework_version: 'Mindspore-1.1.1-python3.7-aarch64' | 'TF-1.15-python3.7-aarch64' | 'Caffe-1.0.0-python2.7' | 'MXNet-1.2.1-python2.7' | 'MXNet-1.2.1-python3.6' | 'MindSpore-1.1.0-python3.7' | 'PyTorch-1.0.0-python2.7' | 'PyTorch-1.0.0-python3.6' | 'PyTorch-1.3.0-python2.7' | 'PyTorch-1.3.0-python3.6' | 'PyTorch-1.4.0-python3.6' | 'RAY-0.7.4-python3.6' | 'Spark-2.3.2-python2.7' | 'Spark-2.3.2-python3.6' | 'TF-1.13.1-python2.7' | 'TF-1.13.1-python3.6' | 'TF-1.8.0-python2.7' | 'TF-1.8.0-python3.6' | 'TF-2.1.0-python3.6' | 'XGBoost-0.80-Sklearn-0.18.1-python2.7' | 'XGBoost-0.80-Sklearn-0.18.1-python3.6' | (string & {}) | null;
    /** OBS folder with the training code; in local debugging a folder of this machine. */
    code_dir: string | null;
    /** File inside code_dir that is started. */
    boot_file: string | null;
    /** Built-in algorithm; takes the place of code and framework. */
    model_name: string | null;
    /** List of {label, value}; each becomes --label=value, or an environment variable of a custom image. */
    hyperparameters: Parameter[] | null;
    /** OBS folder for copies of the logs. */
    log_url: string | null;
    /** Description of the job that fit creates. */
    job_description: string | null;
    /** Custom image; takes the place of the framework. On this machine podman or docker runs it. */
    user_image_url: string | null;
    /** Start command of the custom image, for its shell; without it the image's own on this machine. */
    user_command: string | null;
    /** Python environment of local debugging, or of code on an engine on this machine. */
    environment: AnyEnvironment | null;
    /** Existing job to ask about. */
    job_id: Id | null;
    /** Existing version to ask about. */
    version_id: Id | null;
    /** Existing job configuration to ask about. */
    config_name: string | null;
    /** Dedicated resource pool; decides when a flavor is given too. */
    pool_id: string | null;
    /** Kind of a shared file system to mount. */
    nas_type: string | null;
    /** Address of the shared file system. */
    nas_share_addr: string | null;
    /** Where the shared file system appears in the job. */
    nas_mount_path: string | null;
    /** List of {nfs: {id, src_path, dest_path}} or {host_path: {src_path, dest_path}} to mount, read_only or not; needs a dedicated pool. The SDK has no such parameter, the REST API has. */
    volumes: Volume[] | null;
    /**
     * Creates a training job with its first version.
     * What to train, one of: framework_type, framework_version, code_dir and boot_file; model_name; user_image_url (and if wanted code_dir and boot_file). These are attributes of the Estimator.
     * What to train on, at least one of: train_instance_type; pool_id. These are attributes of the Estimator.
     * Its data, one of: inputs; dataset_id and dataset_version_id; data_source.
     * @throws {ModelArtsError} when the service refuses
     * @example
     * const job = estimator.fit({
     *   inputs: '/bucket/data/', wait: true, job_name: 'flowers',
     * })
     * print(job.version_name, JOB_STATE[job.status])
     */
    fit(inputs?: string | null | FitArguments): TrainingJob;
    /** Creates a training job with its first version. */
    fit(inputs: string | null, dataset_id: string | null | Omit<FitArguments, 'inputs'>): TrainingJob;
    /** Creates a training job with its first version. */
    fit(inputs: string | null, dataset_id: string | null, dataset_version_id: string | null | Omit<FitArguments, 'inputs' | 'dataset_id'>): TrainingJob;
    /** Creates a training job with its first version. */
    fit(inputs: string | null, dataset_id: string | null, dataset_version_id: string | null, data_source: DataSource[] | null | Omit<FitArguments, 'inputs' | 'dataset_id' | 'dataset_version_id'>): TrainingJob;
    /** Creates a training job with its first version. */
    fit(inputs: string | null, dataset_id: string | null, dataset_version_id: string | null, data_source: DataSource[] | null, wait: boolean | null | Omit<FitArguments, 'inputs' | 'dataset_id' | 'dataset_version_id' | 'data_source'>): TrainingJob;
    /** Creates a training job with its first version. */
    fit(inputs: string | null, dataset_id: string | null, dataset_version_id: string | null, data_source: DataSource[] | null, wait: boolean | null, job_name: string | null): TrainingJob;
    /**
     * Creates a new version of an existing job.
     * What to train, one of: framework_type, framework_version, code_dir and boot_file; model_name; user_image_url (and if wanted code_dir and boot_file). These are attributes of the Estimator.
     * What to train on, at least one of: train_instance_type; pool_id. These are attributes of the Estimator.
     * Its data, one of: inputs; dataset_id and dataset_version_id; data_source.
     * @throws {ModelArtsError} when the service refuses
     * @example
     * estimator.hyperparameters = [{ label: 'lr', value: '0.1' }]
     * const next = estimator.create_job_version({
     *   job_id: job.job_id,
     *   pre_version_id: job.version_id,
     *   inputs: '/bucket/data/',
     *   wait: true,
     *   job_desc: 'with another learning rate',
     * })
     * print(next.version_id)
     */
    create_job_version(keywords: CreateJobVersionArguments): TrainingJob;
    /** Creates a new version of an existing job. */
    create_job_version(job_id: Id, pre_version_id: Id | Omit<CreateJobVersionArguments, 'job_id'>): TrainingJob;
    /** Creates a new version of an existing job. */
    create_job_version(job_id: Id, pre_version_id: Id, inputs: string | null | Omit<CreateJobVersionArguments, 'job_id' | 'pre_version_id'>): TrainingJob;
    /** Creates a new version of an existing job. */
    create_job_version(job_id: Id, pre_version_id: Id, inputs: string | null, dataset_id: string | null | Omit<CreateJobVersionArguments, 'job_id' | 'pre_version_id' | 'inputs'>): TrainingJob;
    /** Creates a new version of an existing job. */
    create_job_version(job_id: Id, pre_version_id: Id, inputs: string | null, dataset_id: string | null, dataset_version_id: string | null | Omit<CreateJobVersionArguments, 'job_id' | 'pre_version_id' | 'inputs' | 'dataset_id'>): TrainingJob;
    /** Creates a new version of an existing job. */
    create_job_version(job_id: Id, pre_version_id: Id, inputs: string | null, dataset_id: string | null, dataset_version_id: string | null, data_source: DataSource[] | null, wait?: boolean | null, job_desc?: string | null): TrainingJob;
    /**
     * Lists all versions of the job as objects, newest first.
     * The Estimator has to have job_id.
     * @throws {ModelArtsError} when the service refuses
     * @example
     * const asked = new Estimator(session, { job_id: job.job_id })
     * const versions = asked.get_job_version_object_list({ is_show: false })
     * print(versions.length, versions[0].version_id)
     */
    get_job_version_object_list(is_show?: boolean | null | GetJobVersionObjectListArguments): TrainingJob[];
    /**
     * Reads the present state of a version.
     * The Estimator has to have job_id and version_id.
     * @example
     * const { job_id, version_id } = job
     * const asked = new Estimator(session, { job_id, version_id })
     * const info = asked.get_job_info()
     * if (!info.is_success) print(info.error_msg)
     * else print(info.version_name, JOB_STATE[info.status], info.duration / 1000)
     */
    get_job_info(): GetJobInfoResult | Failure;
    /**
     * Lists the names of a version's logs, one per worker.
     * The Estimator has to have job_id and version_id.
     * @example
     * const { job_id, version_id } = job
     * const asked = new Estimator(session, { job_id, version_id })
     * print(asked.get_job_log_file_list().log_file_list)
     */
    get_job_log_file_list(): GetJobLogFileListResult | Failure;
    /**
     * Reads a log: its newest lines, or with start_byte or offset a piece of its bytes.
     * The Estimator has to have job_id and version_id.
     * @example
     * const { job_id, version_id } = job
     * const asked = new Estimator(session, { job_id, version_id })
     * const log_file = asked.get_job_log_file_list().log_file_list[0]
     * print(asked.get_job_log({ log_file, start_byte: 0, offset: 2048 }).content)
     */
    get_job_log(log_file: string | GetJobLogArguments): GetJobLogResult | Failure;
    /** Reads a log: its newest lines, or with start_byte or offset a piece of its bytes. */
    get_job_log(log_file: string, start_byte: number | null | Omit<GetJobLogArguments, 'log_file'>): GetJobLogResult | Failure;
    /** Reads a log: its newest lines, or with start_byte or offset a piece of its bytes. */
    get_job_log(log_file: string, start_byte: number | null, offset: number | null | Omit<GetJobLogArguments, 'log_file' | 'start_byte'>): GetJobLogResult | Failure;
    /** Reads a log: its newest lines, or with start_byte or offset a piece of its bytes. */
    get_job_log(log_file: string, start_byte: number | null, offset: number | null, base_line: string | null | Omit<GetJobLogArguments, 'log_file' | 'start_byte' | 'offset'>): GetJobLogResult | Failure;
    /** Reads a log: its newest lines, or with start_byte or offset a piece of its bytes. */
    get_job_log(log_file: string, start_byte: number | null, offset: number | null, base_line: string | null, lines: number | null | Omit<GetJobLogArguments, 'log_file' | 'start_byte' | 'offset' | 'base_line'>): GetJobLogResult | Failure;
    /** Reads a log: its newest lines, or with start_byte or offset a piece of its bytes. */
    get_job_log(log_file: string, start_byte: number | null, offset: number | null, base_line: string | null, lines: number | null, order: 'asc' | 'desc' | null): GetJobLogResult | Failure;
    /**
     * Stops a version that waits or runs; returns at once.
     * The Estimator has to have job_id and version_id.
     * @example
     * estimator.hyperparameters = [{ label: 'epochs', value: '1000' }]
     * estimator.fit({ inputs: '/bucket/data/' })
     * print(estimator.stop_job_version())  // the version that it created last
     */
    stop_job_version(): StopJobVersionResult | Failure;
    /**
     * Deletes a version, which is stopped first if it has not ended.
     * The Estimator has to have job_id and version_id.
     * @example
     * const { job_id, version_id } = job
     * new Estimator(session, { job_id, version_id }).delete_job_version()
     */
    delete_job_version(): DeleteJobVersionResult | Failure;
    /**
     * Lists all versions of the job, newest first.
     * The Estimator has to have job_id.
     * @example
     * const asked = new Estimator(session, { job_id: job.job_id })
     * for (const version of asked.get_job_version_info().versions) {
     *   print(version.version_name, JOB_STATE[version.status])
     * }
     */
    get_job_version_info(): GetJobVersionInfoResult | Failure;
    /**
     * Changes the description of the job.
     * The Estimator has to have job_id.
     * @example
     * const asked = new Estimator(session, { job_id: job.job_id })
     * asked.update_job_description({ description: 'the best so far' })
     */
    update_job_description(description: string | UpdateJobDescriptionArguments): UpdateJobDescriptionResult | Failure;
    /**
     * Reads a configuration.
     * The Estimator has to have config_name.
     * @example
     * estimator.create_job_configs({ config_name: 'flowers' })
     * const asked = new Estimator(session, { config_name: 'flowers' })
     * print(asked.get_job_configs_info().train_url)
     */
    get_job_configs_info(): GetJobConfigsInfoResult | Failure;
    /**
     * Deletes a configuration. Jobs are made without it, so none is touched.
     * The Estimator has to have config_name.
     * @example
     * estimator.create_job_configs({ config_name: 'flowers' })
     * new Estimator(session, { config_name: 'flowers' }).delete_job_configs()
     */
    delete_job_configs(): DeleteJobConfigsResult | Failure;
    /**
     * Keeps what the Estimator is set to do as a configuration.
     * What to train, one of: framework_type, framework_version, code_dir and boot_file; model_name; user_image_url (and if wanted code_dir and boot_file). These are attributes of the Estimator.
     * What to train on, at least one of: train_instance_type; pool_id. These are attributes of the Estimator.
     * Its data, at most one of: inputs; dataset_id and dataset_version_id; data_source.
     * @throws {ModelArtsError} when the service refuses
     * @example
     * const config = estimator.create_job_configs({
     *   config_name: 'flowers', config_desc: 'as in May', inputs: '/bucket/data/',
     * })
     * print(config.config_name)
     */
    create_job_configs(config_name?: string | null | CreateJobConfigsArguments): TrainingJob;
    /** Keeps what the Estimator is set to do as a configuration. */
    create_job_configs(config_name: string | null, config_desc: string | null | Omit<CreateJobConfigsArguments, 'config_name'>): TrainingJob;
    /** Keeps what the Estimator is set to do as a configuration. */
    create_job_configs(config_name: string | null, config_desc: string | null, inputs: string | null | Omit<CreateJobConfigsArguments, 'config_name' | 'config_desc'>): TrainingJob;
    /** Keeps what the Estimator is set to do as a configuration. */
    create_job_configs(config_name: string | null, config_desc: string | null, inputs: string | null, dataset_id: string | null | Omit<CreateJobConfigsArguments, 'config_name' | 'config_desc' | 'inputs'>): TrainingJob;
    /** Keeps what the Estimator is set to do as a configuration. */
    create_job_configs(config_name: string | null, config_desc: string | null, inputs: string | null, dataset_id: string | null, dataset_version_id: string | null | Omit<CreateJobConfigsArguments, 'config_name' | 'config_desc' | 'inputs' | 'dataset_id'>): TrainingJob;
    /** Keeps what the Estimator is set to do as a configuration. */
    create_job_configs(config_name: string | null, config_desc: string | null, inputs: string | null, dataset_id: string | null, dataset_version_id: string | null, data_source: DataSource[] | null): TrainingJob;
    /**
     * Replaces a configuration by what the Estimator is set to do.
     * What to train, one of: framework_type, framework_version, code_dir and boot_file; model_name; user_image_url (and if wanted code_dir and boot_file). These are attributes of the Estimator.
     * What to train on, at least one of: train_instance_type; pool_id. These are attributes of the Estimator.
     * Its data, at most one of: inputs; dataset_id and dataset_version_id; data_source.
     * @example
     * estimator.create_job_configs({ config_name: 'flowers' })
     * estimator.output_path = '/bucket/output2/'
     * estimator.update_job_configs('flowers', { config_desc: 'as in June' })
     */
    update_job_configs(config_name: string | UpdateJobConfigsArguments): UpdateJobConfigsResult | Failure;
    /** Replaces a configuration by what the Estimator is set to do. */
    update_job_configs(config_name: string, config_desc: string | null | Omit<UpdateJobConfigsArguments, 'config_name'>): UpdateJobConfigsResult | Failure;
    /** Replaces a configuration by what the Estimator is set to do. */
    update_job_configs(config_name: string, config_desc: string | null, inputs: string | null | Omit<UpdateJobConfigsArguments, 'config_name' | 'config_desc'>): UpdateJobConfigsResult | Failure;
    /** Replaces a configuration by what the Estimator is set to do. */
    update_job_configs(config_name: string, config_desc: string | null, inputs: string | null, dataset_id: string | null | Omit<UpdateJobConfigsArguments, 'config_name' | 'config_desc' | 'inputs'>): UpdateJobConfigsResult | Failure;
    /** Replaces a configuration by what the Estimator is set to do. */
    update_job_configs(config_name: string, config_desc: string | null, inputs: string | null, dataset_id: string | null, dataset_version_id: string | null | Omit<UpdateJobConfigsArguments, 'config_name' | 'config_desc' | 'inputs' | 'dataset_id'>): UpdateJobConfigsResult | Failure;
    /** Replaces a configuration by what the Estimator is set to do. */
    update_job_configs(config_name: string, config_desc: string | null, inputs: string | null, dataset_id: string | null, dataset_version_id: string | null, data_source: DataSource[] | null): UpdateJobConfigsResult | Failure;
  }

  interface EstimatorClass extends Function {
    readonly prototype: Estimator;
    new <T = any>(modelarts_session: T extends AnySession ? T : EstimatorArguments): Estimator;
    <T = any>(modelarts_session: T extends AnySession ? T : EstimatorArguments): Estimator;
    new (modelarts_session: AnySession, train_instance_count: number | null | Omit<EstimatorArguments, 'modelarts_session'>): Estimator;
    (modelarts_session: AnySession, train_instance_count: number | null | Omit<EstimatorArguments, 'modelarts_session'>): Estimator;
    new (modelarts_session: AnySession, train_instance_count: number | null, train_instance_type: 'local' | 'modelarts.vm.cpu.2u' | 'modelarts.vm.cpu.8u' | 'modelarts.vm.gpu.p100' | 'modelarts.vm.gpu.v100' | 'modelarts.vm.gpu.free' | 'modelarts.bm.gpu.8v100' | 'modelarts.p3.large' | 'modelarts.kat1.xlarge' | 'modelarts.kat1.8xlarge' | (string & {}) | null | Omit<EstimatorArguments, 'modelarts_session' | 'train_instance_count'>): Estimator;
    (modelarts_session: AnySession, train_instance_count: number | null, train_instance_type: 'local' | 'modelarts.vm.cpu.2u' | 'modelarts.vm.cpu.8u' | 'modelarts.vm.gpu.p100' | 'modelarts.vm.gpu.v100' | 'modelarts.vm.gpu.free' | 'modelarts.bm.gpu.8v100' | 'modelarts.p3.large' | 'modelarts.kat1.xlarge' | 'modelarts.kat1.8xlarge' | (string & {}) | null | Omit<EstimatorArguments, 'modelarts_session' | 'train_instance_count'>): Estimator;
    new (modelarts_session: AnySession, train_instance_count: number | null, train_instance_type: 'local' | 'modelarts.vm.cpu.2u' | 'modelarts.vm.cpu.8u' | 'modelarts.vm.gpu.p100' | 'modelarts.vm.gpu.v100' | 'modelarts.vm.gpu.free' | 'modelarts.bm.gpu.8v100' | 'modelarts.p3.large' | 'modelarts.kat1.xlarge' | 'modelarts.kat1.8xlarge' | (string & {}) | null, output_path: string | null | Omit<EstimatorArguments, 'modelarts_session' | 'train_instance_count' | 'train_instance_type'>): Estimator;
    (modelarts_session: AnySession, train_instance_count: number | null, train_instance_type: 'local' | 'modelarts.vm.cpu.2u' | 'modelarts.vm.cpu.8u' | 'modelarts.vm.gpu.p100' | 'modelarts.vm.gpu.v100' | 'modelarts.vm.gpu.free' | 'modelarts.bm.gpu.8v100' | 'modelarts.p3.large' | 'modelarts.kat1.xlarge' | 'modelarts.kat1.8xlarge' | (string & {}) | null, output_path: string | null | Omit<EstimatorArguments, 'modelarts_session' | 'train_instance_count' | 'train_instance_type'>): Estimator;
    new (modelarts_session: AnySession, train_instance_count: number | null, train_instance_type: 'local' | 'modelarts.vm.cpu.2u' | 'modelarts.vm.cpu.8u' | 'modelarts.vm.gpu.p100' | 'modelarts.vm.gpu.v100' | 'modelarts.vm.gpu.free' | 'modelarts.bm.gpu.8v100' | 'modelarts.p3.large' | 'modelarts.kat1.xlarge' | 'modelarts.kat1.8xlarge' | (string & {}) | null, output_path: string | null, framework_type: 'Ascend-Powered-Engine' | 'Caffe' | 'MXNet' | 'MindSpore-GPU' | 'PyTorch' | 'Ray' | 'Spark_MLlib' | 'TensorFlow' | 'XGBoost-Sklearn' | (string & {}) | null | Omit<EstimatorArguments, 'modelarts_session' | 'train_instance_count' | 'train_instance_type' | 'output_path'>): Estimator;
    (modelarts_session: AnySession, train_instance_count: number | null, train_instance_type: 'local' | 'modelarts.vm.cpu.2u' | 'modelarts.vm.cpu.8u' | 'modelarts.vm.gpu.p100' | 'modelarts.vm.gpu.v100' | 'modelarts.vm.gpu.free' | 'modelarts.bm.gpu.8v100' | 'modelarts.p3.large' | 'modelarts.kat1.xlarge' | 'modelarts.kat1.8xlarge' | (string & {}) | null, output_path: string | null, framework_type: 'Ascend-Powered-Engine' | 'Caffe' | 'MXNet' | 'MindSpore-GPU' | 'PyTorch' | 'Ray' | 'Spark_MLlib' | 'TensorFlow' | 'XGBoost-Sklearn' | (string & {}) | null | Omit<EstimatorArguments, 'modelarts_session' | 'train_instance_count' | 'train_instance_type' | 'output_path'>): Estimator;
    new (modelarts_session: AnySession, train_instance_count: number | null, train_instance_type: 'local' | 'modelarts.vm.cpu.2u' | 'modelarts.vm.cpu.8u' | 'modelarts.vm.gpu.p100' | 'modelarts.vm.gpu.v100' | 'modelarts.vm.gpu.free' | 'modelarts.bm.gpu.8v100' | 'modelarts.p3.large' | 'modelarts.kat1.xlarge' | 'modelarts.kat1.8xlarge' | (string & {}) | null, output_path: string | null, framework_type: 'Ascend-Powered-Engine' | 'Caffe' | 'MXNet' | 'MindSpore-GPU' | 'PyTorch' | 'Ray' | 'Spark_MLlib' | 'TensorFlow' | 'XGBoost-Sklearn' | (string & {}) | null, framework_version: 'Mindspore-1.1.1-python3.7-aarch64' | 'TF-1.15-python3.7-aarch64' | 'Caffe-1.0.0-python2.7' | 'MXNet-1.2.1-python2.7' | 'MXNet-1.2.1-python3.6' | 'MindSpore-1.1.0-python3.7' | 'PyTorch-1.0.0-python2.7' | 'PyTorch-1.0.0-python3.6' | 'PyTorch-1.3.0-python2.7' | 'PyTorch-1.3.0-python3.6' | 'PyTorch-1.4.0-python3.6' | 'RAY-0.7.4-python3.6' | 'Spark-2.3.2-python2.7' | 'Spark-2.3.2-python3.6' | 'TF-1.13.1-python2.7' | 'TF-1.13.1-python3.6' | 'TF-1.8.0-python2.7' | 'TF-1.8.0-python3.6' | 'TF-2.1.0-python3.6' | 'XGBoost-0.80-Sklearn-0.18.1-python2.7' | 'XGBoost-0.80-Sklearn-0.18.1-python3.6' | (string & {}) | null, code_dir?: string | null, boot_file?: string | null, model_name?: string | null, hyperparameters?: Parameter[] | null, log_url?: string | null, job_description?: string | null, user_image_url?: string | null, user_command?: string | null, environment?: AnyEnvironment | null, job_id?: Id | null, version_id?: Id | null, config_name?: string | null, pool_id?: string | null, nas_type?: string | null, nas_share_addr?: string | null, nas_mount_path?: string | null, volumes?: Volume[] | null): Estimator;
    (modelarts_session: AnySession, train_instance_count: number | null, train_instance_type: 'local' | 'modelarts.vm.cpu.2u' | 'modelarts.vm.cpu.8u' | 'modelarts.vm.gpu.p100' | 'modelarts.vm.gpu.v100' | 'modelarts.vm.gpu.free' | 'modelarts.bm.gpu.8v100' | 'modelarts.p3.large' | 'modelarts.kat1.xlarge' | 'modelarts.kat1.8xlarge' | (string & {}) | null, output_path: string | null, framework_type: 'Ascend-Powered-Engine' | 'Caffe' | 'MXNet' | 'MindSpore-GPU' | 'PyTorch' | 'Ray' | 'Spark_MLlib' | 'TensorFlow' | 'XGBoost-Sklearn' | (string & {}) | null, framework_version: 'Mindspore-1.1.1-python3.7-aarch64' | 'TF-1.15-python3.7-aarch64' | 'Caffe-1.0.0-python2.7' | 'MXNet-1.2.1-python2.7' | 'MXNet-1.2.1-python3.6' | 'MindSpore-1.1.0-python3.7' | 'PyTorch-1.0.0-python2.7' | 'PyTorch-1.0.0-python3.6' | 'PyTorch-1.3.0-python2.7' | 'PyTorch-1.3.0-python3.6' | 'PyTorch-1.4.0-python3.6' | 'RAY-0.7.4-python3.6' | 'Spark-2.3.2-python2.7' | 'Spark-2.3.2-python3.6' | 'TF-1.13.1-python2.7' | 'TF-1.13.1-python3.6' | 'TF-1.8.0-python2.7' | 'TF-1.8.0-python3.6' | 'TF-2.1.0-python3.6' | 'XGBoost-0.80-Sklearn-0.18.1-python2.7' | 'XGBoost-0.80-Sklearn-0.18.1-python3.6' | (string & {}) | null, code_dir?: string | null, boot_file?: string | null, model_name?: string | null, hyperparameters?: Parameter[] | null, log_url?: string | null, job_description?: string | null, user_image_url?: string | null, user_command?: string | null, environment?: AnyEnvironment | null, job_id?: Id | null, version_id?: Id | null, config_name?: string | null, pool_id?: string | null, nas_type?: string | null, nas_share_addr?: string | null, nas_mount_path?: string | null, volumes?: Volume[] | null): Estimator;
    /**
     * Lists training jobs, each with the state of its newest version.
     * @example
     * const list = Estimator.get_job_list(session, {
     *   per_page: 10, page: 1,
     *   sort_by: 'create_time', order: 'desc', search_content: 'flower',
     * })
     * for (const job of list.jobs) print(job.job_name, JOB_STATE[job.status])
     */
    get_job_list<T = any>(modelarts_session: T extends AnySession ? T : GetJobListArguments): GetJobListResult | Failure;
    /** Lists training jobs, each with the state of its newest version. */
    get_job_list(modelarts_session: AnySession, status: Id | null | Omit<GetJobListArguments, 'modelarts_session'>): GetJobListResult | Failure;
    /** Lists training jobs, each with the state of its newest version. */
    get_job_list(modelarts_session: AnySession, status: Id | null, per_page: number | null | Omit<GetJobListArguments, 'modelarts_session' | 'status'>): GetJobListResult | Failure;
    /** Lists training jobs, each with the state of its newest version. */
    get_job_list(modelarts_session: AnySession, status: Id | null, per_page: number | null, page: number | null | Omit<GetJobListArguments, 'modelarts_session' | 'status' | 'per_page'>): GetJobListResult | Failure;
    /** Lists training jobs, each with the state of its newest version. */
    get_job_list(modelarts_session: AnySession, status: Id | null, per_page: number | null, page: number | null, sort_by: 'job_name' | 'job_desc' | 'status' | 'duration' | 'engine_type' | 'version_count' | 'create_time' | null | Omit<GetJobListArguments, 'modelarts_session' | 'status' | 'per_page' | 'page'>): GetJobListResult | Failure;
    /** Lists training jobs, each with the state of its newest version. */
    get_job_list(modelarts_session: AnySession, status: Id | null, per_page: number | null, page: number | null, sort_by: 'job_name' | 'job_desc' | 'status' | 'duration' | 'engine_type' | 'version_count' | 'create_time' | null, order: 'asc' | 'desc' | null, search_content?: string | null): GetJobListResult | Failure;
    /**
     * Deletes a job with all its versions; those that have not ended are stopped first.
     * @example
     * Estimator.delete_job_by_id(session, job.job_id)
     */
    delete_job_by_id(keywords: DeleteJobByIdArguments): DeleteJobByIdResult | Failure;
    /** Deletes a job with all its versions; those that have not ended are stopped first. */
    delete_job_by_id(modelarts_session: AnySession, job_id: Id | Omit<DeleteJobByIdArguments, 'modelarts_session'>): DeleteJobByIdResult | Failure;
    /**
     * Lists configurations.
     * @example
     * const list = Estimator.get_job_configs_list(session, {
     *   per_page: 10, sort_by: 'config_name', order: 'asc',
     * })
     * for (const config of list.configs) {
     *   print(config.config_name, config.engine_name)
     * }
     */
    get_job_configs_list<T = any>(modelarts_session: T extends AnySession ? T : GetJobConfigsListArguments): GetJobConfigsListResult | Failure;
    /** Lists configurations. */
    get_job_configs_list(modelarts_session: AnySession, per_page: number | null | Omit<GetJobConfigsListArguments, 'modelarts_session'>): GetJobConfigsListResult | Failure;
    /** Lists configurations. */
    get_job_configs_list(modelarts_session: AnySession, per_page: number | null, page: number | null | Omit<GetJobConfigsListArguments, 'modelarts_session' | 'per_page'>): GetJobConfigsListResult | Failure;
    /** Lists configurations. */
    get_job_configs_list(modelarts_session: AnySession, per_page: number | null, page: number | null, sort_by: 'config_name' | 'config_desc' | 'create_time' | 'job_name' | 'job_desc' | null | Omit<GetJobConfigsListArguments, 'modelarts_session' | 'per_page' | 'page'>): GetJobConfigsListResult | Failure;
    /** Lists configurations. */
    get_job_configs_list(modelarts_session: AnySession, per_page: number | null, page: number | null, sort_by: 'config_name' | 'config_desc' | 'create_time' | 'job_name' | 'job_desc' | null, order: 'asc' | 'desc' | null | Omit<GetJobConfigsListArguments, 'modelarts_session' | 'per_page' | 'page' | 'sort_by' | 'sortBy'>): GetJobConfigsListResult | Failure;
    /** Lists configurations. */
    get_job_configs_list(modelarts_session: AnySession, per_page: number | null, page: number | null, sort_by: 'config_name' | 'config_desc' | 'create_time' | 'job_name' | 'job_desc' | null, order: 'asc' | 'desc' | null, search_content: string | null): GetJobConfigsListResult | Failure;
    /**
     * Lists configurations as objects.
     * @throws {ModelArtsError} when the service refuses
     * @example
     * estimator.create_job_configs({ config_name: 'flowers' })
     * const list = Estimator.get_job_configs_object_list(session, {
     *   is_show: false,
     * })
     * for (const config of list) print(config.config_name)
     */
    get_job_configs_object_list<T = any>(modelarts_session: T extends AnySession ? T : GetJobConfigsObjectListArguments): TrainingJob[];
    /** Lists configurations as objects. */
    get_job_configs_object_list(modelarts_session: AnySession, is_show: boolean | null | Omit<GetJobConfigsObjectListArguments, 'modelarts_session'>): TrainingJob[];
    /** Lists configurations as objects. */
    get_job_configs_object_list(modelarts_session: AnySession, is_show: boolean | null, per_page: number | null | Omit<GetJobConfigsObjectListArguments, 'modelarts_session' | 'is_show'>): TrainingJob[];
    /** Lists configurations as objects. */
    get_job_configs_object_list(modelarts_session: AnySession, is_show: boolean | null, per_page: number | null, page: number | null | Omit<GetJobConfigsObjectListArguments, 'modelarts_session' | 'is_show' | 'per_page'>): TrainingJob[];
    /** Lists configurations as objects. */
    get_job_configs_object_list(modelarts_session: AnySession, is_show: boolean | null, per_page: number | null, page: number | null, sort_by: 'config_name' | 'config_desc' | 'create_time' | 'job_name' | 'job_desc' | null | Omit<GetJobConfigsObjectListArguments, 'modelarts_session' | 'is_show' | 'per_page' | 'page'>): TrainingJob[];
    /** Lists configurations as objects. */
    get_job_configs_object_list(modelarts_session: AnySession, is_show: boolean | null, per_page: number | null, page: number | null, sort_by: 'config_name' | 'config_desc' | 'create_time' | 'job_name' | 'job_desc' | null, order: 'asc' | 'desc' | null, search_content?: string | null): TrainingJob[];
    /**
     * Lists the engines: the pairs of framework_type and framework_version, in that order.
     * @example
     * for (const engine of Estimator.get_framework_list(session)) {
     *   print(engine.framework_type, engine.framework_version)
     * }
     */
    get_framework_list<T = any>(modelarts_session: T extends AnySession ? T : GetFrameworkListArguments): Framework[] | Failure;
    /**
     * Lists the flavor codes, as train_instance_type takes them.
     * @example
     * const types = Estimator.get_train_instance_types(session)
     * print(types.includes('modelarts.vm.cpu.2u'))
     */
    get_train_instance_types<T = any>(modelarts_session: T extends AnySession ? T : GetTrainInstanceTypesArguments): string[] | Failure;
    /**
     * Lists the algorithms that model_name takes.
     * @example
     * for (const model of Estimator.get_built_in_algorithms(session).models) {
     *   print(model.model_name, JSON.parse(model.parameter).length)
     * }
     */
    get_built_in_algorithms<T = any>(modelarts_session: T extends AnySession ? T : GetBuiltInAlgorithmsArguments): GetBuiltInAlgorithmsResult | Failure;
  }

  /**
   * What is to be trained, on what, with what; creates jobs and versions, and asks about existing ones.
   * @example
   * const estimator = new Estimator({
   *   modelarts_session: session,
   *   framework_type: 'PyTorch',
   *   framework_version: 'PyTorch-1.0.0-python3.6',
   *   code_dir: '/bucket/src/',
   *   boot_file: '/bucket/src/train.py',
   *   hyperparameters: [{ label: 'lr', value: '0.01' }],
   *   output_path: '/bucket/output/',
   *   train_instance_type: 'modelarts.vm.cpu.2u',
   *   train_instance_count: 1,
   * })
   */
  export const Estimator: EstimatorClass;

  /** One version of a training job. Its attributes are those of the answer that made it; get_job_info reads the present state. */
  export interface TrainingJob {
    /** Number of the job; text above 2^53. */
    readonly job_id: Id;
    /** Number of the version; text above 2^53. */
    readonly version_id: Id;
    /** Name of the job configuration, on objects that stand for one. */
    readonly config_name: string;
    /** Name of the job. */
    readonly job_name: string;
    /** V and a number that counts up per job. */
    readonly version_name: string;
    /** Name of the run on the cluster; part of log file names. */
    readonly resource_id: string;
    /** Status when last heard of, see JOB_STATE. */
    readonly status: number;
    /** When the version was created, in ms since 1970. */
    readonly create_time: number;
    /** Whether the call that made it succeeded. */
    readonly is_success: boolean;
    /**
     * Reads the present state of a version.
     * The TrainingJob has to have job_id and version_id.
     * @example
     * const info = job.get_job_info()
     * if (!info.is_success) print(info.error_msg)
     * else print(info.version_name, JOB_STATE[info.status], info.duration / 1000)
     */
    get_job_info(): GetJobInfoResult | Failure;
    /**
     * Lists the names of a version's logs, one per worker.
     * The TrainingJob has to have job_id and version_id.
     * @example
     * print(job.get_job_log_file_list().log_file_list)
     */
    get_job_log_file_list(): GetJobLogFileListResult | Failure;
    /**
     * Reads a log: its newest lines, or with start_byte or offset a piece of its bytes.
     * The TrainingJob has to have job_id and version_id.
     * @example
     * const log_file = job.get_job_log_file_list().log_file_list[0]
     * print(job.get_job_log({ log_file }).content)
     */
    get_job_log(log_file: string | GetJobLogArguments): GetJobLogResult | Failure;
    /** Reads a log: its newest lines, or with start_byte or offset a piece of its bytes. */
    get_job_log(log_file: string, start_byte: number | null | Omit<GetJobLogArguments, 'log_file'>): GetJobLogResult | Failure;
    /** Reads a log: its newest lines, or with start_byte or offset a piece of its bytes. */
    get_job_log(log_file: string, start_byte: number | null, offset: number | null | Omit<GetJobLogArguments, 'log_file' | 'start_byte'>): GetJobLogResult | Failure;
    /** Reads a log: its newest lines, or with start_byte or offset a piece of its bytes. */
    get_job_log(log_file: string, start_byte: number | null, offset: number | null, base_line: string | null | Omit<GetJobLogArguments, 'log_file' | 'start_byte' | 'offset'>): GetJobLogResult | Failure;
    /** Reads a log: its newest lines, or with start_byte or offset a piece of its bytes. */
    get_job_log(log_file: string, start_byte: number | null, offset: number | null, base_line: string | null, lines: number | null | Omit<GetJobLogArguments, 'log_file' | 'start_byte' | 'offset' | 'base_line'>): GetJobLogResult | Failure;
    /** Reads a log: its newest lines, or with start_byte or offset a piece of its bytes. */
    get_job_log(log_file: string, start_byte: number | null, offset: number | null, base_line: string | null, lines: number | null, order: 'asc' | 'desc' | null): GetJobLogResult | Failure;
    /**
     * Stops a version that waits or runs; returns at once.
     * The TrainingJob has to have job_id and version_id.
     * @example
     * estimator.hyperparameters = [{ label: 'epochs', value: '1000' }]
     * const long = estimator.fit({ inputs: '/bucket/data/' })
     * print(long.stop_job_version())
     */
    stop_job_version(): StopJobVersionResult | Failure;
    /**
     * Deletes a version, which is stopped first if it has not ended.
     * The TrainingJob has to have job_id and version_id.
     * @example
     * job.delete_job_version()
     * print(job.get_job_version_info().version_count)
     */
    delete_job_version(): DeleteJobVersionResult | Failure;
    /**
     * Lists all versions of the job, newest first.
     * The TrainingJob has to have job_id.
     * @example
     * for (const version of job.get_job_version_info().versions) {
     *   print(version.version_name)
     * }
     */
    get_job_version_info(): GetJobVersionInfoResult | Failure;
    /**
     * Changes the description of the job.
     * The TrainingJob has to have job_id.
     * @example
     * job.update_job_description('the best so far')
     * print(job.get_job_info().job_desc)
     */
    update_job_description(description: string | UpdateJobDescriptionArguments): UpdateJobDescriptionResult | Failure;
    /**
     * Reads a configuration.
     * The TrainingJob has to have config_name.
     * @example
     * const config = estimator.create_job_configs({ config_name: 'flowers' })
     * print(config.get_job_configs_info().boot_file_url)
     */
    get_job_configs_info(): GetJobConfigsInfoResult | Failure;
    /**
     * Deletes a configuration. Jobs are made without it, so none is touched.
     * The TrainingJob has to have config_name.
     * @example
     * const config = estimator.create_job_configs({ config_name: 'flowers' })
     * config.delete_job_configs()
     */
    delete_job_configs(): DeleteJobConfigsResult | Failure;
    /**
     * Deletes the job with all its versions; those that have not ended are stopped first.
     * The TrainingJob has to have job_id.
     * @example
     * job.delete_job()
     */
    delete_job(): DeleteJobResult | Failure;
  }

  interface TrainingJobClass extends Function {
    readonly prototype: TrainingJob;
  }

  /**
   * One version of a training job. Its attributes are those of the answer that made it; get_job_info reads the present state.
   * @example
   * print(job.job_name, job.version_name, JOB_STATE[job.status])
   */
  export const TrainingJob: TrainingJobClass;

  /** A page about the event files in a folder, served for 24 hours at most; made by create_visualization_job, or for one that exists by its number. */
  export interface VisualizationJob {
    /** Number of the job; text above 2^53. */
    visualization_id: Id | null;
    /** The same as visualization_id. */
    readonly job_id: Id;
    /** Name of the job. */
    readonly job_name: string;
    /** When the job was created, in ms since 1970. */
    readonly create_time: number;
    /** Status when last heard of, see JOB_STATE. */
    readonly status: number;
    /** Whether the call that made it succeeded. */
    readonly is_success: boolean;
    /**
     * Creates a visualization job and starts it.
     * @throws {ModelArtsError} when the service refuses
     * @example
     * const shown = new VisualizationJob(session).create_visualization_job({
     *   train_url: '/bucket/output/',
     *   job_name: 'curves',
     *   job_desc: 'loss and accuracy',
     * })
     * print(shown.get_visualization_job_info().service_url)
     * shown.stop_visualization_job()
     */
    create_visualization_job(train_url: string | CreateVisualizationJobArguments): VisualizationJob;
    /** Creates a visualization job and starts it. */
    create_visualization_job(train_url: string, job_name: string | null | Omit<CreateVisualizationJobArguments, 'train_url'>): VisualizationJob;
    /** Creates a visualization job and starts it. */
    create_visualization_job(train_url: string, job_name: string | null, job_desc: string | null | Omit<CreateVisualizationJobArguments, 'train_url' | 'job_name'>): VisualizationJob;
    /**
     * Reads the present state of the job.
     * The VisualizationJob has to have visualization_id.
     * @example
     * const info = visualization.get_visualization_job_info()
     * print(info.job_name, JOB_STATE[info.status], info.service_url)
     * visualization.stop_visualization_job()
     */
    get_visualization_job_info(): GetVisualizationJobInfoResult | Failure;
    /**
     * Changes the description of the job.
     * The VisualizationJob has to have visualization_id.
     * @example
     * visualization.update_visualization_job({ job_desc: 'loss only' })
     * visualization.stop_visualization_job()
     */
    update_visualization_job(job_desc: string | UpdateVisualizationJobArguments): UpdateVisualizationJobResult | Failure;
    /**
     * Stops the job; returns at once.
     * The VisualizationJob has to have visualization_id.
     * @example
     * visualization.stop_visualization_job()
     */
    stop_visualization_job(): StopVisualizationJobResult | Failure;
    /**
     * Starts the job again after it has ended; its page is then at a new address.
     * The VisualizationJob has to have visualization_id.
     * @example
     * visualization.stop_visualization_job()
     * while (visualization.get_visualization_job_info().status !== 12) sleep(0.1)
     * visualization.restart_visualization_job()
     * visualization.stop_visualization_job()
     */
    restart_visualization_job(): RestartVisualizationJobResult | Failure;
    /**
     * Deletes the job, which is stopped first if it runs; the event files stay.
     * The VisualizationJob has to have visualization_id.
     * @example
     * visualization.delete_visualization_job()
     */
    delete_visualization_job(): DeleteVisualizationJobResult | Failure;
  }

  interface VisualizationJobClass extends Function {
    readonly prototype: VisualizationJob;
    new <T = any>(modelarts_session: T extends AnySession ? T : VisualizationJobArguments): VisualizationJob;
    <T = any>(modelarts_session: T extends AnySession ? T : VisualizationJobArguments): VisualizationJob;
    new (modelarts_session: AnySession, visualization_id: Id | null | Omit<VisualizationJobArguments, 'modelarts_session'>): VisualizationJob;
    (modelarts_session: AnySession, visualization_id: Id | null | Omit<VisualizationJobArguments, 'modelarts_session'>): VisualizationJob;
    /**
     * Lists visualization jobs.
     * @example
     * const list = VisualizationJob.get_visualization_job_list(session, {
     *   per_page: 10, sort_by: 'create_time',
     * })
     * for (const job of list.jobs) {
     *   print(job.job_name, JOB_STATE[job.status], job.service_url)
     * }
     */
    get_visualization_job_list<T = any>(modelarts_session: T extends AnySession ? T : GetVisualizationJobListArguments): GetVisualizationJobListResult | Failure;
    /** Lists visualization jobs. */
    get_visualization_job_list(modelarts_session: AnySession, status: Id | null | Omit<GetVisualizationJobListArguments, 'modelarts_session'>): GetVisualizationJobListResult | Failure;
    /** Lists visualization jobs. */
    get_visualization_job_list(modelarts_session: AnySession, status: Id | null, per_page: number | null | Omit<GetVisualizationJobListArguments, 'modelarts_session' | 'status'>): GetVisualizationJobListResult | Failure;
    /** Lists visualization jobs. */
    get_visualization_job_list(modelarts_session: AnySession, status: Id | null, per_page: number | null, page: number | null | Omit<GetVisualizationJobListArguments, 'modelarts_session' | 'status' | 'per_page'>): GetVisualizationJobListResult | Failure;
    /** Lists visualization jobs. */
    get_visualization_job_list(modelarts_session: AnySession, status: Id | null, per_page: number | null, page: number | null, sort_by: 'job_id' | 'job_name' | 'job_desc' | 'status' | 'duration' | 'create_time' | 'log_dir' | null | Omit<GetVisualizationJobListArguments, 'modelarts_session' | 'status' | 'per_page' | 'page'>): GetVisualizationJobListResult | Failure;
    /** Lists visualization jobs. */
    get_visualization_job_list(modelarts_session: AnySession, status: Id | null, per_page: number | null, page: number | null, sort_by: 'job_id' | 'job_name' | 'job_desc' | 'status' | 'duration' | 'create_time' | 'log_dir' | null, order: 'asc' | 'desc' | null, search_content?: string | null): GetVisualizationJobListResult | Failure;
    /**
     * Lists visualization jobs as objects.
     * @throws {ModelArtsError} when the service refuses
     * @example
     * const list = VisualizationJob.get_visualization_job_object_list(session, {
     *   is_show: false,
     * })
     * for (const shown of list) print(shown.visualization_id)
     */
    get_visualization_job_object_list<T = any>(modelarts_session: T extends AnySession ? T : GetVisualizationJobObjectListArguments): VisualizationJob[];
    /** Lists visualization jobs as objects. */
    get_visualization_job_object_list(modelarts_session: AnySession, is_show: boolean | null | Omit<GetVisualizationJobObjectListArguments, 'modelarts_session'>): VisualizationJob[];
    /** Lists visualization jobs as objects. */
    get_visualization_job_object_list(modelarts_session: AnySession, is_show: boolean | null, status: Id | null | Omit<GetVisualizationJobObjectListArguments, 'modelarts_session' | 'is_show'>): VisualizationJob[];
    /** Lists visualization jobs as objects. */
    get_visualization_job_object_list(modelarts_session: AnySession, is_show: boolean | null, status: Id | null, per_page: number | null | Omit<GetVisualizationJobObjectListArguments, 'modelarts_session' | 'is_show' | 'status'>): VisualizationJob[];
    /** Lists visualization jobs as objects. */
    get_visualization_job_object_list(modelarts_session: AnySession, is_show: boolean | null, status: Id | null, per_page: number | null, page: number | null | Omit<GetVisualizationJobObjectListArguments, 'modelarts_session' | 'is_show' | 'status' | 'per_page'>): VisualizationJob[];
    /** Lists visualization jobs as objects. */
    get_visualization_job_object_list(modelarts_session: AnySession, is_show: boolean | null, status: Id | null, per_page: number | null, page: number | null, sort_by: 'job_id' | 'job_name' | 'job_desc' | 'status' | 'duration' | 'create_time' | 'log_dir' | null, order?: 'asc' | 'desc' | null, search_content?: string | null): VisualizationJob[];
  }

  /**
   * A page about the event files in a folder, served for 24 hours at most; made by create_visualization_job, or for one that exists by its number.
   * @example
   * const visualization = new VisualizationJob(session)
   */
  export const VisualizationJob: VisualizationJobClass;

  /** A Python environment to train in, made on this machine at its first use. */
  export interface Environment {
    /** Name, to recognise it by; what is in it decides whether it is made anew. */
    name: string;
    /** Packages; can be set later. */
    conda: AnyCondaDependencies | null;
  }

  interface EnvironmentClass extends Function {
    readonly prototype: Environment;
    new (name: string | EnvironmentArguments): Environment;
    (name: string | EnvironmentArguments): Environment;
    new <T = any>(name: string, conda: T extends AnyCondaDependencies | null ? T : Omit<EnvironmentArguments, 'name'>): Environment;
    <T = any>(name: string, conda: T extends AnyCondaDependencies | null ? T : Omit<EnvironmentArguments, 'name'>): Environment;
  }

  /**
   * A Python environment to train in, made on this machine at its first use.
   * @example
   * const { Environment } = require('modelarts/environment')
   * const { CondaDependencies } = require('modelarts/environment/conda_env')
   * const environment = new Environment('flowers')
   * environment.conda = CondaDependencies.create({ pip_packages: ['numpy'] })
   */
  export const Environment: EnvironmentClass;

  /** The packages of an Environment; its channels, pip_packages and conda_packages can be read and changed. */
  export interface CondaDependencies {
    /** Where conda looks for packages, first come first. */
    channels: string[] | null;
    /** Requirements for pip, such as numpy==1.26.4. */
    pip_packages: string[] | null;
    /** Requirements for conda, such as python=3.11; that one is met without conda, too. */
    conda_packages: string[] | null;
  }

  interface CondaDependenciesClass extends Function {
    readonly prototype: CondaDependencies;
    /**
     * Makes a set of packages.
     * @example
     * const { CondaDependencies } = require('modelarts/environment/conda_env')
     * const conda = CondaDependencies.create({
     *   pip_packages: ['numpy'], conda_packages: ['python=3.11'],
     * })
     */
    create(channels?: string[] | null | CreateArguments): CondaDependencies;
    /** Makes a set of packages. */
    create(channels: string[] | null, pip_packages: string[] | null | Omit<CreateArguments, 'channels'>): CondaDependencies;
    /** Makes a set of packages. */
    create(channels: string[] | null, pip_packages: string[] | null, conda_packages: string[] | null | Omit<CreateArguments, 'channels' | 'pip_packages'>): CondaDependencies;
  }

  /**
   * The packages of an Environment; its channels, pip_packages and conda_packages can be read and changed.
   * @example
   * const { CondaDependencies } = require('modelarts/environment/conda_env')
   * const environment = new Environment('flowers', CondaDependencies.create())
   */
  export const CondaDependencies: CondaDependenciesClass;

  /** The name of a status by its code. */
  export const JOB_STATE: readonly [
  /** 0: not known */
    'JOBSTAT_UNKNOWN',
  /** 1: being initialised */
    'JOBSTAT_INIT',
  /** 2: its image is being made ready */
    'JOBSTAT_IMAGE_CREATING',
  /** 3: its image cannot be used (final) */
    'JOBSTAT_IMAGE_FAILED',
  /** 4: being submitted */
    'JOBSTAT_SUBMIT_TRYING',
  /** 5: could not be submitted (final) */
    'JOBSTAT_SUBMIT_FAILED',
  /** 6: could not be deleted (final) */
    'JOBSTAT_DELETE_FAILED',
  /** 7: waits for its turn */
    'JOBSTAT_WAITING',
  /** 8: runs */
    'JOBSTAT_RUNNING',
  /** 9: being stopped */
    'JOBSTAT_KILLING',
  /** 10: ended well (final) */
    'JOBSTAT_COMPLETED',
  /** 11: the training failed (final) */
    'JOBSTAT_FAILED',
  /** 12: was stopped while it ran (final) */
    'JOBSTAT_KILLED',
  /** 13: was stopped before it ran (final) */
    'JOBSTAT_CANCELED',
  /** 14: its end is not known (final) */
    'JOBSTAT_LOST',
  /** 15: being scaled */
    'JOBSTAT_SCALING',
  /** 16: its model could not be submitted (final) */
    'JOBSTAT_SUBMIT_MODEL_FAILED',
  /** 17: its service could not be deployed (final) */
    'JOBSTAT_DEPLOY_SERVICE_FAILED',
  /** 18: its check is being initialised */
    'JOBSTAT_CHECK_INIT',
  /** 19: its check runs */
    'JOBSTAT_CHECK_RUNNING',
  /** 20: its check has ended */
    'JOBSTAT_CHECK_RUNNING_COMPLETED',
  /** 21: its check failed (final) */
    'JOBSTAT_CHECK_FAILED',
  /** 22: its storage could not be mounted (final) */
    'MOUNT_FAILED',
  ];
  /** A name of JOB_STATE. */
  export type JobState = typeof JOB_STATE[number];


  /** What the service refuses, thrown by methods that return objects. */
  export class ModelArtsError extends Error {
    /** Always false. */
    is_success: false;
    /** Code of the service, such as ModelArts.0102. */
    error_code: string;
    /** What the service says. */
    error_msg: string;
    /** HTTP status of the answer. */
    status_code: number;
    /** Number of the request, for the service's support. */
    request_id: string;
  }

}

/** Session. */
declare module 'modelarts/session' {
  export { Session, ObsManager, ModelArtsError } from 'modelarts';
}

declare module 'modelarts.session' {
  export * from 'modelarts/session';
}

/** Estimator and what it returns. */
declare module 'modelarts/estimator' {
  export { Estimator, TrainingJob, VisualizationJob, JOB_STATE, ModelArtsError } from 'modelarts';
}

declare module 'modelarts.estimator' {
  export * from 'modelarts/estimator';
}

/** Environment. */
declare module 'modelarts/environment' {
  export { Environment } from 'modelarts';
}

declare module 'modelarts.environment' {
  export * from 'modelarts/environment';
}

/** CondaDependencies. */
declare module 'modelarts/environment/conda_env' {
  export { CondaDependencies } from 'modelarts';
}

declare module 'modelarts.environment.conda_env' {
  export * from 'modelarts/environment/conda_env';
}

/** The same classes with methods that return promises. */
declare module 'modelarts/promises' {
  import { Id, Failure, Abortable, AnySession, AnyEnvironment, AnyCondaDependencies, Parameter, DataSource, Volume, Framework, Version, SessionArguments, EstimatorArguments, VisualizationJobArguments, EnvironmentArguments, SetEndpointArguments, UploadFileArguments, UploadDirArguments, DownloadFileArguments, DownloadDirArguments, IsObsPathExistsArguments, FitArguments, CreateJobVersionArguments, GetJobListArguments, GetJobListResult, GetJobVersionObjectListArguments, DeleteJobByIdArguments, DeleteJobByIdResult, GetJobInfoResult, GetJobLogFileListResult, GetJobLogArguments, GetJobLogResult, StopJobVersionResult, DeleteJobVersionResult, GetJobVersionInfoResult, UpdateJobDescriptionArguments, UpdateJobDescriptionResult, GetJobConfigsInfoResult, DeleteJobConfigsResult, CreateJobConfigsArguments, UpdateJobConfigsArguments, UpdateJobConfigsResult, GetJobConfigsListArguments, GetJobConfigsListResult, GetJobConfigsObjectListArguments, GetFrameworkListArguments, GetTrainInstanceTypesArguments, GetBuiltInAlgorithmsArguments, GetBuiltInAlgorithmsResult, DeleteJobResult, CreateVisualizationJobArguments, GetVisualizationJobListArguments, GetVisualizationJobListResult, GetVisualizationJobObjectListArguments, GetVisualizationJobInfoResult, UpdateVisualizationJobArguments, UpdateVisualizationJobResult, StopVisualizationJobResult, RestartVisualizationJobResult, DeleteVisualizationJobResult, CreateArguments } from 'modelarts';
  export { JOB_STATE, ModelArtsError } from 'modelarts';

  /** Where calls go and in whose name; made first, handed to everything else. */
  export interface Session {
    /** Access key id the session was made with. */
    readonly access_key: string | null;
    /** Secret access key the session was made with. */
    readonly secret_key: string | null;
    /** Project the calls act in. */
    readonly project_id: string;
    /** Region the calls go to. */
    readonly region_name: string;
    /** Object storage of this session. */
    readonly obs: ObsManager;
  }

  interface SessionClass extends Function {
    readonly prototype: Session;
    new (access_key?: string | null | SessionArguments): Session;
    (access_key?: string | null | SessionArguments): Session;
    new (access_key: string | null, secret_key: string | null | Omit<SessionArguments, 'access_key'>): Session;
    (access_key: string | null, secret_key: string | null | Omit<SessionArguments, 'access_key'>): Session;
    new (access_key: string | null, secret_key: string | null, project_id: string | null | Omit<SessionArguments, 'access_key' | 'secret_key'>): Session;
    (access_key: string | null, secret_key: string | null, project_id: string | null | Omit<SessionArguments, 'access_key' | 'secret_key'>): Session;
    new (access_key: string | null, secret_key: string | null, project_id: string | null, region_name: string | null | Omit<SessionArguments, 'access_key' | 'secret_key' | 'project_id'>): Session;
    (access_key: string | null, secret_key: string | null, project_id: string | null, region_name: string | null | Omit<SessionArguments, 'access_key' | 'secret_key' | 'project_id'>): Session;
    new (access_key: string | null, secret_key: string | null, project_id: string | null, region_name: string | null, account: string | null | Omit<SessionArguments, 'access_key' | 'secret_key' | 'project_id' | 'region_name'>): Session;
    (access_key: string | null, secret_key: string | null, project_id: string | null, region_name: string | null, account: string | null | Omit<SessionArguments, 'access_key' | 'secret_key' | 'project_id' | 'region_name'>): Session;
    new (access_key: string | null, secret_key: string | null, project_id: string | null, region_name: string | null, account: string | null, username: string | null, password?: string | null, config_file?: string | null, security_token?: string | null): Session;
    (access_key: string | null, secret_key: string | null, project_id: string | null, region_name: string | null, account: string | null, username: string | null, password?: string | null, config_file?: string | null, security_token?: string | null): Session;
    /** Sets the hosts of a region's services, for sessions of that region made afterwards. */
    set_endpoint(keywords: SetEndpointArguments & Abortable): Promise<void>;
    /** Sets the hosts of a region's services, for sessions of that region made afterwards. */
    set_endpoint(iam_endpoint: string, keywords: Omit<SetEndpointArguments, 'iam_endpoint'> & Abortable): Promise<void>;
    /** Sets the hosts of a region's services, for sessions of that region made afterwards. */
    set_endpoint(iam_endpoint: string, obs_endpoint: string, keywords: Omit<SetEndpointArguments, 'iam_endpoint' | 'obs_endpoint'> & Abortable): Promise<void>;
    /** Sets the hosts of a region's services, for sessions of that region made afterwards. */
    set_endpoint(iam_endpoint: string, obs_endpoint: string, modelarts_endpoint: string, region_name: string | (Omit<SetEndpointArguments, 'iam_endpoint' | 'obs_endpoint' | 'modelarts_endpoint'> & Abortable)): Promise<void>;
    /** Sets the hosts of a region's services, for sessions of that region made afterwards. */
    set_endpoint(iam_endpoint: string, obs_endpoint: string, modelarts_endpoint: string, region_name: string, keywords: Abortable): Promise<void>;
  }

  /** Where calls go and in whose name; made first, handed to everything else. */
  export const Session: SessionClass;

  /** Object storage of a session, reached as session.obs. */
  export interface ObsManager {
    /** Uploads one file; the object is called like the file. */
    upload_file(keywords: UploadFileArguments & Abortable): Promise<undefined | Failure>;
    /** Uploads one file; the object is called like the file. */
    upload_file(src_local_file: string, dst_obs_dir: string | (Omit<UploadFileArguments, 'src_local_file'> & Abortable)): Promise<undefined | Failure>;
    /** Uploads one file; the object is called like the file. */
    upload_file(src_local_file: string, dst_obs_dir: string, keywords: Abortable): Promise<undefined | Failure>;
    /** Uploads a folder with everything in it and keeps its own name: data/ to obs://b/x/ gives obs://b/x/data/. */
    upload_dir(keywords: UploadDirArguments & Abortable): Promise<undefined | Failure>;
    /** Uploads a folder with everything in it and keeps its own name: data/ to obs://b/x/ gives obs://b/x/data/. */
    upload_dir(src_local_dir: string, dst_obs_dir: string | (Omit<UploadDirArguments, 'src_local_dir'> & Abortable)): Promise<undefined | Failure>;
    /** Uploads a folder with everything in it and keeps its own name: data/ to obs://b/x/ gives obs://b/x/data/. */
    upload_dir(src_local_dir: string, dst_obs_dir: string, keywords: Abortable): Promise<undefined | Failure>;
    /** Downloads one object of up to 5 GB; the file is called like the object unless the destination names one. */
    download_file(keywords: DownloadFileArguments & Abortable): Promise<undefined | Failure>;
    /** Downloads one object of up to 5 GB; the file is called like the object unless the destination names one. */
    download_file(src_obs_file: string, dst_local_dir: string | (Omit<DownloadFileArguments, 'src_obs_file'> & Abortable)): Promise<undefined | Failure>;
    /** Downloads one object of up to 5 GB; the file is called like the object unless the destination names one. */
    download_file(src_obs_file: string, dst_local_dir: string, keywords: Abortable): Promise<undefined | Failure>;
    /** Downloads a folder with everything in it and keeps its own name: obs://b/x/ to out/ gives out/x/; objects over 5 GB are left out with a warning. */
    download_dir(keywords: DownloadDirArguments & Abortable): Promise<undefined | Failure>;
    /** Downloads a folder with everything in it and keeps its own name: obs://b/x/ to out/ gives out/x/; objects over 5 GB are left out with a warning. */
    download_dir(src_obs_dir: string, dst_local_dir: string | (Omit<DownloadDirArguments, 'src_obs_dir'> & Abortable)): Promise<undefined | Failure>;
    /** Downloads a folder with everything in it and keeps its own name: obs://b/x/ to out/ gives out/x/; objects over 5 GB are left out with a warning. */
    download_dir(src_obs_dir: string, dst_local_dir: string, keywords: Abortable): Promise<undefined | Failure>;
    /**
     * Whether an object, a folder or a bucket is there; a refusal of the service is thrown as a ModelArtsError, since a dict would count as true in an if.
     * @throws {ModelArtsError} when the service refuses
     */
    is_obs_path_exists(obs_path: string | (IsObsPathExistsArguments & Abortable)): Promise<boolean>;
    /** Whether an object, a folder or a bucket is there; a refusal of the service is thrown as a ModelArtsError, since a dict would count as true in an if. */
    is_obs_path_exists(obs_path: string, keywords: Abortable): Promise<boolean>;
  }

  interface ObsManagerClass extends Function {
    readonly prototype: ObsManager;
  }

  /** Object storage of a session, reached as session.obs. */
  export const ObsManager: ObsManagerClass;

  /** What is to be trained, on what, with what; creates jobs and versions, and asks about existing ones. */
  export interface Estimator {
    /** Session to act with. */
    modelarts_session: AnySession;
    /** Number of compute nodes, at most what the flavor allows; 1 in local debugging, also when it is missing. */
    train_instance_count: number | null;
    /** Flavor code, such as modelarts.vm.cpu.2u; local is local debugging, on this machine. */
    train_instance_type: 'local' | 'modelarts.vm.cpu.2u' | 'modelarts.vm.cpu.8u' | 'modelarts.vm.gpu.p100' | 'modelarts.vm.gpu.v100' | 'modelarts.vm.gpu.free' | 'modelarts.bm.gpu.8v100' | 'modelarts.p3.large' | 'modelarts.kat1.xlarge' | 'modelarts.kat1.8xlarge' | (string & {}) | null;
    /** OBS folder for what the training writes; may be missing in local debugging. */
    output_path: string | null;
    /** Engine, such as PyTorch; with framework_version. */
    framework_type: 'Ascend-Powered-Engine' | 'Caffe' | 'MXNet' | 'MindSpore-GPU' | 'PyTorch' | 'Ray' | 'Spark_MLlib' | 'TensorFlow' | 'XGBoost-Sklearn' | (string & {}) | null;
    /** Version of the engine, such as PyTorch-1.0.0-python3.6. */
    framework_version: 'Mindspore-1.1.1-python3.7-aarch64' | 'TF-1.15-python3.7-aarch64' | 'Caffe-1.0.0-python2.7' | 'MXNet-1.2.1-python2.7' | 'MXNet-1.2.1-python3.6' | 'MindSpore-1.1.0-python3.7' | 'PyTorch-1.0.0-python2.7' | 'PyTorch-1.0.0-python3.6' | 'PyTorch-1.3.0-python2.7' | 'PyTorch-1.3.0-python3.6' | 'PyTorch-1.4.0-python3.6' | 'RAY-0.7.4-python3.6' | 'Spark-2.3.2-python2.7' | 'Spark-2.3.2-python3.6' | 'TF-1.13.1-python2.7' | 'TF-1.13.1-python3.6' | 'TF-1.8.0-python2.7' | 'TF-1.8.0-python3.6' | 'TF-2.1.0-python3.6' | 'XGBoost-0.80-Sklearn-0.18.1-python2.7' | 'XGBoost-0.80-Sklearn-0.18.1-python3.6' | (string & {}) | null;
    /** OBS folder with the training code; in local debugging a folder of this machine. */
    code_dir: string | null;
    /** File inside code_dir that is started. */
    boot_file: string | null;
    /** Built-in algorithm; takes the place of code and framework. */
    model_name: string | null;
    /** List of {label, value}; each becomes --label=value, or an environment variable of a custom image. */
    hyperparameters: Parameter[] | null;
    /** OBS folder for copies of the logs. */
    log_url: string | null;
    /** Description of the job that fit creates. */
    job_description: string | null;
    /** Custom image; takes the place of the framework. On this machine podman or docker runs it. */
    user_image_url: string | null;
    /** Start command of the custom image, for its shell; without it the image's own on this machine. */
    user_command: string | null;
    /** Python environment of local debugging, or of code on an engine on this machine. */
    environment: AnyEnvironment | null;
    /** Existing job to ask about. */
    job_id: Id | null;
    /** Existing version to ask about. */
    version_id: Id | null;
    /** Existing job configuration to ask about. */
    config_name: string | null;
    /** Dedicated resource pool; decides when a flavor is given too. */
    pool_id: string | null;
    /** Kind of a shared file system to mount. */
    nas_type: string | null;
    /** Address of the shared file system. */
    nas_share_addr: string | null;
    /** Where the shared file system appears in the job. */
    nas_mount_path: string | null;
    /** List of {nfs: {id, src_path, dest_path}} or {host_path: {src_path, dest_path}} to mount, read_only or not; needs a dedicated pool. The SDK has no such parameter, the REST API has. */
    volumes: Volume[] | null;
    /**
     * Creates a training job with its first version.
     * What to train, one of: framework_type, framework_version, code_dir and boot_file; model_name; user_image_url (and if wanted code_dir and boot_file). These are attributes of the Estimator.
     * What to train on, at least one of: train_instance_type; pool_id. These are attributes of the Estimator.
     * Its data, one of: inputs; dataset_id and dataset_version_id; data_source.
     * @throws {ModelArtsError} when the service refuses
     */
    fit(inputs?: string | null | (FitArguments & Abortable)): Promise<TrainingJob>;
    /** Creates a training job with its first version. */
    fit(inputs: string | null, dataset_id: string | null | (Omit<FitArguments, 'inputs'> & Abortable)): Promise<TrainingJob>;
    /** Creates a training job with its first version. */
    fit(inputs: string | null, dataset_id: string | null, dataset_version_id: string | null | (Omit<FitArguments, 'inputs' | 'dataset_id'> & Abortable)): Promise<TrainingJob>;
    /** Creates a training job with its first version. */
    fit(inputs: string | null, dataset_id: string | null, dataset_version_id: string | null, data_source: DataSource[] | null | (Omit<FitArguments, 'inputs' | 'dataset_id' | 'dataset_version_id'> & Abortable)): Promise<TrainingJob>;
    /** Creates a training job with its first version. */
    fit(inputs: string | null, dataset_id: string | null, dataset_version_id: string | null, data_source: DataSource[] | null, wait: boolean | null | (Omit<FitArguments, 'inputs' | 'dataset_id' | 'dataset_version_id' | 'data_source'> & Abortable)): Promise<TrainingJob>;
    /** Creates a training job with its first version. */
    fit(inputs: string | null, dataset_id: string | null, dataset_version_id: string | null, data_source: DataSource[] | null, wait: boolean | null, job_name: string | null, keywords?: Abortable): Promise<TrainingJob>;
    /**
     * Creates a new version of an existing job.
     * What to train, one of: framework_type, framework_version, code_dir and boot_file; model_name; user_image_url (and if wanted code_dir and boot_file). These are attributes of the Estimator.
     * What to train on, at least one of: train_instance_type; pool_id. These are attributes of the Estimator.
     * Its data, one of: inputs; dataset_id and dataset_version_id; data_source.
     * @throws {ModelArtsError} when the service refuses
     */
    create_job_version(keywords: CreateJobVersionArguments & Abortable): Promise<TrainingJob>;
    /** Creates a new version of an existing job. */
    create_job_version(job_id: Id, pre_version_id: Id | (Omit<CreateJobVersionArguments, 'job_id'> & Abortable)): Promise<TrainingJob>;
    /** Creates a new version of an existing job. */
    create_job_version(job_id: Id, pre_version_id: Id, inputs: string | null | (Omit<CreateJobVersionArguments, 'job_id' | 'pre_version_id'> & Abortable)): Promise<TrainingJob>;
    /** Creates a new version of an existing job. */
    create_job_version(job_id: Id, pre_version_id: Id, inputs: string | null, dataset_id: string | null | (Omit<CreateJobVersionArguments, 'job_id' | 'pre_version_id' | 'inputs'> & Abortable)): Promise<TrainingJob>;
    /** Creates a new version of an existing job. */
    create_job_version(job_id: Id, pre_version_id: Id, inputs: string | null, dataset_id: string | null, dataset_version_id: string | null | (Omit<CreateJobVersionArguments, 'job_id' | 'pre_version_id' | 'inputs' | 'dataset_id'> & Abortable)): Promise<TrainingJob>;
    /** Creates a new version of an existing job. */
    create_job_version(job_id: Id, pre_version_id: Id, inputs: string | null, dataset_id: string | null, dataset_version_id: string | null, data_source: DataSource[] | null, wait?: boolean | null, job_desc?: string | null, keywords?: Abortable): Promise<TrainingJob>;
    /**
     * Lists all versions of the job as objects, newest first.
     * The Estimator has to have job_id.
     * @throws {ModelArtsError} when the service refuses
     */
    get_job_version_object_list(is_show?: boolean | null | (GetJobVersionObjectListArguments & Abortable)): Promise<TrainingJob[]>;
    /** Lists all versions of the job as objects, newest first. */
    get_job_version_object_list(is_show: boolean | null, keywords: Abortable): Promise<TrainingJob[]>;
    /**
     * Reads the present state of a version.
     * The Estimator has to have job_id and version_id.
     */
    get_job_info(keywords?: Abortable): Promise<GetJobInfoResult | Failure>;
    /**
     * Lists the names of a version's logs, one per worker.
     * The Estimator has to have job_id and version_id.
     */
    get_job_log_file_list(keywords?: Abortable): Promise<GetJobLogFileListResult | Failure>;
    /**
     * Reads a log: its newest lines, or with start_byte or offset a piece of its bytes.
     * The Estimator has to have job_id and version_id.
     */
    get_job_log(log_file: string | (GetJobLogArguments & Abortable)): Promise<GetJobLogResult | Failure>;
    /** Reads a log: its newest lines, or with start_byte or offset a piece of its bytes. */
    get_job_log(log_file: string, start_byte: number | null | (Omit<GetJobLogArguments, 'log_file'> & Abortable)): Promise<GetJobLogResult | Failure>;
    /** Reads a log: its newest lines, or with start_byte or offset a piece of its bytes. */
    get_job_log(log_file: string, start_byte: number | null, offset: number | null | (Omit<GetJobLogArguments, 'log_file' | 'start_byte'> & Abortable)): Promise<GetJobLogResult | Failure>;
    /** Reads a log: its newest lines, or with start_byte or offset a piece of its bytes. */
    get_job_log(log_file: string, start_byte: number | null, offset: number | null, base_line: string | null | (Omit<GetJobLogArguments, 'log_file' | 'start_byte' | 'offset'> & Abortable)): Promise<GetJobLogResult | Failure>;
    /** Reads a log: its newest lines, or with start_byte or offset a piece of its bytes. */
    get_job_log(log_file: string, start_byte: number | null, offset: number | null, base_line: string | null, lines: number | null | (Omit<GetJobLogArguments, 'log_file' | 'start_byte' | 'offset' | 'base_line'> & Abortable)): Promise<GetJobLogResult | Failure>;
    /** Reads a log: its newest lines, or with start_byte or offset a piece of its bytes. */
    get_job_log(log_file: string, start_byte: number | null, offset: number | null, base_line: string | null, lines: number | null, order: 'asc' | 'desc' | null, keywords?: Abortable): Promise<GetJobLogResult | Failure>;
    /**
     * Stops a version that waits or runs; returns at once.
     * The Estimator has to have job_id and version_id.
     */
    stop_job_version(keywords?: Abortable): Promise<StopJobVersionResult | Failure>;
    /**
     * Deletes a version, which is stopped first if it has not ended.
     * The Estimator has to have job_id and version_id.
     */
    delete_job_version(keywords?: Abortable): Promise<DeleteJobVersionResult | Failure>;
    /**
     * Lists all versions of the job, newest first.
     * The Estimator has to have job_id.
     */
    get_job_version_info(keywords?: Abortable): Promise<GetJobVersionInfoResult | Failure>;
    /**
     * Changes the description of the job.
     * The Estimator has to have job_id.
     */
    update_job_description(description: string | (UpdateJobDescriptionArguments & Abortable)): Promise<UpdateJobDescriptionResult | Failure>;
    /** Changes the description of the job. */
    update_job_description(description: string, keywords: Abortable): Promise<UpdateJobDescriptionResult | Failure>;
    /**
     * Reads a configuration.
     * The Estimator has to have config_name.
     */
    get_job_configs_info(keywords?: Abortable): Promise<GetJobConfigsInfoResult | Failure>;
    /**
     * Deletes a configuration. Jobs are made without it, so none is touched.
     * The Estimator has to have config_name.
     */
    delete_job_configs(keywords?: Abortable): Promise<DeleteJobConfigsResult | Failure>;
    /**
     * Keeps what the Estimator is set to do as a configuration.
     * What to train, one of: framework_type, framework_version, code_dir and boot_file; model_name; user_image_url (and if wanted code_dir and boot_file). These are attributes of the Estimator.
     * What to train on, at least one of: train_instance_type; pool_id. These are attributes of the Estimator.
     * Its data, at most one of: inputs; dataset_id and dataset_version_id; data_source.
     * @throws {ModelArtsError} when the service refuses
     */
    create_job_configs(config_name?: string | null | (CreateJobConfigsArguments & Abortable)): Promise<TrainingJob>;
    /** Keeps what the Estimator is set to do as a configuration. */
    create_job_configs(config_name: string | null, config_desc: string | null | (Omit<CreateJobConfigsArguments, 'config_name'> & Abortable)): Promise<TrainingJob>;
    /** Keeps what the Estimator is set to do as a configuration. */
    create_job_configs(config_name: string | null, config_desc: string | null, inputs: string | null | (Omit<CreateJobConfigsArguments, 'config_name' | 'config_desc'> & Abortable)): Promise<TrainingJob>;
    /** Keeps what the Estimator is set to do as a configuration. */
    create_job_configs(config_name: string | null, config_desc: string | null, inputs: string | null, dataset_id: string | null | (Omit<CreateJobConfigsArguments, 'config_name' | 'config_desc' | 'inputs'> & Abortable)): Promise<TrainingJob>;
    /** Keeps what the Estimator is set to do as a configuration. */
    create_job_configs(config_name: string | null, config_desc: string | null, inputs: string | null, dataset_id: string | null, dataset_version_id: string | null | (Omit<CreateJobConfigsArguments, 'config_name' | 'config_desc' | 'inputs' | 'dataset_id'> & Abortable)): Promise<TrainingJob>;
    /** Keeps what the Estimator is set to do as a configuration. */
    create_job_configs(config_name: string | null, config_desc: string | null, inputs: string | null, dataset_id: string | null, dataset_version_id: string | null, data_source: DataSource[] | null, keywords?: Abortable): Promise<TrainingJob>;
    /**
     * Replaces a configuration by what the Estimator is set to do.
     * What to train, one of: framework_type, framework_version, code_dir and boot_file; model_name; user_image_url (and if wanted code_dir and boot_file). These are attributes of the Estimator.
     * What to train on, at least one of: train_instance_type; pool_id. These are attributes of the Estimator.
     * Its data, at most one of: inputs; dataset_id and dataset_version_id; data_source.
     */
    update_job_configs(config_name: string | (UpdateJobConfigsArguments & Abortable)): Promise<UpdateJobConfigsResult | Failure>;
    /** Replaces a configuration by what the Estimator is set to do. */
    update_job_configs(config_name: string, config_desc: string | null | (Omit<UpdateJobConfigsArguments, 'config_name'> & Abortable)): Promise<UpdateJobConfigsResult | Failure>;
    /** Replaces a configuration by what the Estimator is set to do. */
    update_job_configs(config_name: string, config_desc: string | null, inputs: string | null | (Omit<UpdateJobConfigsArguments, 'config_name' | 'config_desc'> & Abortable)): Promise<UpdateJobConfigsResult | Failure>;
    /** Replaces a configuration by what the Estimator is set to do. */
    update_job_configs(config_name: string, config_desc: string | null, inputs: string | null, dataset_id: string | null | (Omit<UpdateJobConfigsArguments, 'config_name' | 'config_desc' | 'inputs'> & Abortable)): Promise<UpdateJobConfigsResult | Failure>;
    /** Replaces a configuration by what the Estimator is set to do. */
    update_job_configs(config_name: string, config_desc: string | null, inputs: string | null, dataset_id: string | null, dataset_version_id: string | null | (Omit<UpdateJobConfigsArguments, 'config_name' | 'config_desc' | 'inputs' | 'dataset_id'> & Abortable)): Promise<UpdateJobConfigsResult | Failure>;
    /** Replaces a configuration by what the Estimator is set to do. */
    update_job_configs(config_name: string, config_desc: string | null, inputs: string | null, dataset_id: string | null, dataset_version_id: string | null, data_source: DataSource[] | null, keywords?: Abortable): Promise<UpdateJobConfigsResult | Failure>;
  }

  interface EstimatorClass extends Function {
    readonly prototype: Estimator;
    new <T = any>(modelarts_session: T extends AnySession ? T : EstimatorArguments): Estimator;
    <T = any>(modelarts_session: T extends AnySession ? T : EstimatorArguments): Estimator;
    new (modelarts_session: AnySession, train_instance_count: number | null | Omit<EstimatorArguments, 'modelarts_session'>): Estimator;
    (modelarts_session: AnySession, train_instance_count: number | null | Omit<EstimatorArguments, 'modelarts_session'>): Estimator;
    new (modelarts_session: AnySession, train_instance_count: number | null, train_instance_type: 'local' | 'modelarts.vm.cpu.2u' | 'modelarts.vm.cpu.8u' | 'modelarts.vm.gpu.p100' | 'modelarts.vm.gpu.v100' | 'modelarts.vm.gpu.free' | 'modelarts.bm.gpu.8v100' | 'modelarts.p3.large' | 'modelarts.kat1.xlarge' | 'modelarts.kat1.8xlarge' | (string & {}) | null | Omit<EstimatorArguments, 'modelarts_session' | 'train_instance_count'>): Estimator;
    (modelarts_session: AnySession, train_instance_count: number | null, train_instance_type: 'local' | 'modelarts.vm.cpu.2u' | 'modelarts.vm.cpu.8u' | 'modelarts.vm.gpu.p100' | 'modelarts.vm.gpu.v100' | 'modelarts.vm.gpu.free' | 'modelarts.bm.gpu.8v100' | 'modelarts.p3.large' | 'modelarts.kat1.xlarge' | 'modelarts.kat1.8xlarge' | (string & {}) | null | Omit<EstimatorArguments, 'modelarts_session' | 'train_instance_count'>): Estimator;
    new (modelarts_session: AnySession, train_instance_count: number | null, train_instance_type: 'local' | 'modelarts.vm.cpu.2u' | 'modelarts.vm.cpu.8u' | 'modelarts.vm.gpu.p100' | 'modelarts.vm.gpu.v100' | 'modelarts.vm.gpu.free' | 'modelarts.bm.gpu.8v100' | 'modelarts.p3.large' | 'modelarts.kat1.xlarge' | 'modelarts.kat1.8xlarge' | (string & {}) | null, output_path: string | null | Omit<EstimatorArguments, 'modelarts_session' | 'train_instance_count' | 'train_instance_type'>): Estimator;
    (modelarts_session: AnySession, train_instance_count: number | null, train_instance_type: 'local' | 'modelarts.vm.cpu.2u' | 'modelarts.vm.cpu.8u' | 'modelarts.vm.gpu.p100' | 'modelarts.vm.gpu.v100' | 'modelarts.vm.gpu.free' | 'modelarts.bm.gpu.8v100' | 'modelarts.p3.large' | 'modelarts.kat1.xlarge' | 'modelarts.kat1.8xlarge' | (string & {}) | null, output_path: string | null | Omit<EstimatorArguments, 'modelarts_session' | 'train_instance_count' | 'train_instance_type'>): Estimator;
    new (modelarts_session: AnySession, train_instance_count: number | null, train_instance_type: 'local' | 'modelarts.vm.cpu.2u' | 'modelarts.vm.cpu.8u' | 'modelarts.vm.gpu.p100' | 'modelarts.vm.gpu.v100' | 'modelarts.vm.gpu.free' | 'modelarts.bm.gpu.8v100' | 'modelarts.p3.large' | 'modelarts.kat1.xlarge' | 'modelarts.kat1.8xlarge' | (string & {}) | null, output_path: string | null, framework_type: 'Ascend-Powered-Engine' | 'Caffe' | 'MXNet' | 'MindSpore-GPU' | 'PyTorch' | 'Ray' | 'Spark_MLlib' | 'TensorFlow' | 'XGBoost-Sklearn' | (string & {}) | null | Omit<EstimatorArguments, 'modelarts_session' | 'train_instance_count' | 'train_instance_type' | 'output_path'>): Estimator;
    (modelarts_session: AnySession, train_instance_count: number | null, train_instance_type: 'local' | 'modelarts.vm.cpu.2u' | 'modelarts.vm.cpu.8u' | 'modelarts.vm.gpu.p100' | 'modelarts.vm.gpu.v100' | 'modelarts.vm.gpu.free' | 'modelarts.bm.gpu.8v100' | 'modelarts.p3.large' | 'modelarts.kat1.xlarge' | 'modelarts.kat1.8xlarge' | (string & {}) | null, output_path: string | null, framework_type: 'Ascend-Powered-Engine' | 'Caffe' | 'MXNet' | 'MindSpore-GPU' | 'PyTorch' | 'Ray' | 'Spark_MLlib' | 'TensorFlow' | 'XGBoost-Sklearn' | (string & {}) | null | Omit<EstimatorArguments, 'modelarts_session' | 'train_instance_count' | 'train_instance_type' | 'output_path'>): Estimator;
    new (modelarts_session: AnySession, train_instance_count: number | null, train_instance_type: 'local' | 'modelarts.vm.cpu.2u' | 'modelarts.vm.cpu.8u' | 'modelarts.vm.gpu.p100' | 'modelarts.vm.gpu.v100' | 'modelarts.vm.gpu.free' | 'modelarts.bm.gpu.8v100' | 'modelarts.p3.large' | 'modelarts.kat1.xlarge' | 'modelarts.kat1.8xlarge' | (string & {}) | null, output_path: string | null, framework_type: 'Ascend-Powered-Engine' | 'Caffe' | 'MXNet' | 'MindSpore-GPU' | 'PyTorch' | 'Ray' | 'Spark_MLlib' | 'TensorFlow' | 'XGBoost-Sklearn' | (string & {}) | null, framework_version: 'Mindspore-1.1.1-python3.7-aarch64' | 'TF-1.15-python3.7-aarch64' | 'Caffe-1.0.0-python2.7' | 'MXNet-1.2.1-python2.7' | 'MXNet-1.2.1-python3.6' | 'MindSpore-1.1.0-python3.7' | 'PyTorch-1.0.0-python2.7' | 'PyTorch-1.0.0-python3.6' | 'PyTorch-1.3.0-python2.7' | 'PyTorch-1.3.0-python3.6' | 'PyTorch-1.4.0-python3.6' | 'RAY-0.7.4-python3.6' | 'Spark-2.3.2-python2.7' | 'Spark-2.3.2-python3.6' | 'TF-1.13.1-python2.7' | 'TF-1.13.1-python3.6' | 'TF-1.8.0-python2.7' | 'TF-1.8.0-python3.6' | 'TF-2.1.0-python3.6' | 'XGBoost-0.80-Sklearn-0.18.1-python2.7' | 'XGBoost-0.80-Sklearn-0.18.1-python3.6' | (string & {}) | null, code_dir?: string | null, boot_file?: string | null, model_name?: string | null, hyperparameters?: Parameter[] | null, log_url?: string | null, job_description?: string | null, user_image_url?: string | null, user_command?: string | null, environment?: AnyEnvironment | null, job_id?: Id | null, version_id?: Id | null, config_name?: string | null, pool_id?: string | null, nas_type?: string | null, nas_share_addr?: string | null, nas_mount_path?: string | null, volumes?: Volume[] | null): Estimator;
    (modelarts_session: AnySession, train_instance_count: number | null, train_instance_type: 'local' | 'modelarts.vm.cpu.2u' | 'modelarts.vm.cpu.8u' | 'modelarts.vm.gpu.p100' | 'modelarts.vm.gpu.v100' | 'modelarts.vm.gpu.free' | 'modelarts.bm.gpu.8v100' | 'modelarts.p3.large' | 'modelarts.kat1.xlarge' | 'modelarts.kat1.8xlarge' | (string & {}) | null, output_path: string | null, framework_type: 'Ascend-Powered-Engine' | 'Caffe' | 'MXNet' | 'MindSpore-GPU' | 'PyTorch' | 'Ray' | 'Spark_MLlib' | 'TensorFlow' | 'XGBoost-Sklearn' | (string & {}) | null, framework_version: 'Mindspore-1.1.1-python3.7-aarch64' | 'TF-1.15-python3.7-aarch64' | 'Caffe-1.0.0-python2.7' | 'MXNet-1.2.1-python2.7' | 'MXNet-1.2.1-python3.6' | 'MindSpore-1.1.0-python3.7' | 'PyTorch-1.0.0-python2.7' | 'PyTorch-1.0.0-python3.6' | 'PyTorch-1.3.0-python2.7' | 'PyTorch-1.3.0-python3.6' | 'PyTorch-1.4.0-python3.6' | 'RAY-0.7.4-python3.6' | 'Spark-2.3.2-python2.7' | 'Spark-2.3.2-python3.6' | 'TF-1.13.1-python2.7' | 'TF-1.13.1-python3.6' | 'TF-1.8.0-python2.7' | 'TF-1.8.0-python3.6' | 'TF-2.1.0-python3.6' | 'XGBoost-0.80-Sklearn-0.18.1-python2.7' | 'XGBoost-0.80-Sklearn-0.18.1-python3.6' | (string & {}) | null, code_dir?: string | null, boot_file?: string | null, model_name?: string | null, hyperparameters?: Parameter[] | null, log_url?: string | null, job_description?: string | null, user_image_url?: string | null, user_command?: string | null, environment?: AnyEnvironment | null, job_id?: Id | null, version_id?: Id | null, config_name?: string | null, pool_id?: string | null, nas_type?: string | null, nas_share_addr?: string | null, nas_mount_path?: string | null, volumes?: Volume[] | null): Estimator;
    /** Lists training jobs, each with the state of its newest version. */
    get_job_list<T = any>(modelarts_session: T extends AnySession ? T : GetJobListArguments & Abortable): Promise<GetJobListResult | Failure>;
    /** Lists training jobs, each with the state of its newest version. */
    get_job_list(modelarts_session: AnySession, status: Id | null | (Omit<GetJobListArguments, 'modelarts_session'> & Abortable)): Promise<GetJobListResult | Failure>;
    /** Lists training jobs, each with the state of its newest version. */
    get_job_list(modelarts_session: AnySession, status: Id | null, per_page: number | null | (Omit<GetJobListArguments, 'modelarts_session' | 'status'> & Abortable)): Promise<GetJobListResult | Failure>;
    /** Lists training jobs, each with the state of its newest version. */
    get_job_list(modelarts_session: AnySession, status: Id | null, per_page: number | null, page: number | null | (Omit<GetJobListArguments, 'modelarts_session' | 'status' | 'per_page'> & Abortable)): Promise<GetJobListResult | Failure>;
    /** Lists training jobs, each with the state of its newest version. */
    get_job_list(modelarts_session: AnySession, status: Id | null, per_page: number | null, page: number | null, sort_by: 'job_name' | 'job_desc' | 'status' | 'duration' | 'engine_type' | 'version_count' | 'create_time' | null | (Omit<GetJobListArguments, 'modelarts_session' | 'status' | 'per_page' | 'page'> & Abortable)): Promise<GetJobListResult | Failure>;
    /** Lists training jobs, each with the state of its newest version. */
    get_job_list(modelarts_session: AnySession, status: Id | null, per_page: number | null, page: number | null, sort_by: 'job_name' | 'job_desc' | 'status' | 'duration' | 'engine_type' | 'version_count' | 'create_time' | null, order: 'asc' | 'desc' | null, search_content?: string | null, keywords?: Abortable): Promise<GetJobListResult | Failure>;
    /** Deletes a job with all its versions; those that have not ended are stopped first. */
    delete_job_by_id(keywords: DeleteJobByIdArguments & Abortable): Promise<DeleteJobByIdResult | Failure>;
    /** Deletes a job with all its versions; those that have not ended are stopped first. */
    delete_job_by_id(modelarts_session: AnySession, job_id: Id | (Omit<DeleteJobByIdArguments, 'modelarts_session'> & Abortable)): Promise<DeleteJobByIdResult | Failure>;
    /** Deletes a job with all its versions; those that have not ended are stopped first. */
    delete_job_by_id(modelarts_session: AnySession, job_id: Id, keywords: Abortable): Promise<DeleteJobByIdResult | Failure>;
    /** Lists configurations. */
    get_job_configs_list<T = any>(modelarts_session: T extends AnySession ? T : GetJobConfigsListArguments & Abortable): Promise<GetJobConfigsListResult | Failure>;
    /** Lists configurations. */
    get_job_configs_list(modelarts_session: AnySession, per_page: number | null | (Omit<GetJobConfigsListArguments, 'modelarts_session'> & Abortable)): Promise<GetJobConfigsListResult | Failure>;
    /** Lists configurations. */
    get_job_configs_list(modelarts_session: AnySession, per_page: number | null, page: number | null | (Omit<GetJobConfigsListArguments, 'modelarts_session' | 'per_page'> & Abortable)): Promise<GetJobConfigsListResult | Failure>;
    /** Lists configurations. */
    get_job_configs_list(modelarts_session: AnySession, per_page: number | null, page: number | null, sort_by: 'config_name' | 'config_desc' | 'create_time' | 'job_name' | 'job_desc' | null | (Omit<GetJobConfigsListArguments, 'modelarts_session' | 'per_page' | 'page'> & Abortable)): Promise<GetJobConfigsListResult | Failure>;
    /** Lists configurations. */
    get_job_configs_list(modelarts_session: AnySession, per_page: number | null, page: number | null, sort_by: 'config_name' | 'config_desc' | 'create_time' | 'job_name' | 'job_desc' | null, order: 'asc' | 'desc' | null | (Omit<GetJobConfigsListArguments, 'modelarts_session' | 'per_page' | 'page' | 'sort_by' | 'sortBy'> & Abortable)): Promise<GetJobConfigsListResult | Failure>;
    /** Lists configurations. */
    get_job_configs_list(modelarts_session: AnySession, per_page: number | null, page: number | null, sort_by: 'config_name' | 'config_desc' | 'create_time' | 'job_name' | 'job_desc' | null, order: 'asc' | 'desc' | null, search_content: string | null, keywords?: Abortable): Promise<GetJobConfigsListResult | Failure>;
    /**
     * Lists configurations as objects.
     * @throws {ModelArtsError} when the service refuses
     */
    get_job_configs_object_list<T = any>(modelarts_session: T extends AnySession ? T : GetJobConfigsObjectListArguments & Abortable): Promise<TrainingJob[]>;
    /** Lists configurations as objects. */
    get_job_configs_object_list(modelarts_session: AnySession, is_show: boolean | null | (Omit<GetJobConfigsObjectListArguments, 'modelarts_session'> & Abortable)): Promise<TrainingJob[]>;
    /** Lists configurations as objects. */
    get_job_configs_object_list(modelarts_session: AnySession, is_show: boolean | null, per_page: number | null | (Omit<GetJobConfigsObjectListArguments, 'modelarts_session' | 'is_show'> & Abortable)): Promise<TrainingJob[]>;
    /** Lists configurations as objects. */
    get_job_configs_object_list(modelarts_session: AnySession, is_show: boolean | null, per_page: number | null, page: number | null | (Omit<GetJobConfigsObjectListArguments, 'modelarts_session' | 'is_show' | 'per_page'> & Abortable)): Promise<TrainingJob[]>;
    /** Lists configurations as objects. */
    get_job_configs_object_list(modelarts_session: AnySession, is_show: boolean | null, per_page: number | null, page: number | null, sort_by: 'config_name' | 'config_desc' | 'create_time' | 'job_name' | 'job_desc' | null | (Omit<GetJobConfigsObjectListArguments, 'modelarts_session' | 'is_show' | 'per_page' | 'page'> & Abortable)): Promise<TrainingJob[]>;
    /** Lists configurations as objects. */
    get_job_configs_object_list(modelarts_session: AnySession, is_show: boolean | null, per_page: number | null, page: number | null, sort_by: 'config_name' | 'config_desc' | 'create_time' | 'job_name' | 'job_desc' | null, order: 'asc' | 'desc' | null, search_content?: string | null, keywords?: Abortable): Promise<TrainingJob[]>;
    /** Lists the engines: the pairs of framework_type and framework_version, in that order. */
    get_framework_list<T = any>(modelarts_session: T extends AnySession ? T : GetFrameworkListArguments & Abortable): Promise<Framework[] | Failure>;
    /** Lists the engines: the pairs of framework_type and framework_version, in that order. */
    get_framework_list(modelarts_session: AnySession, keywords: Abortable): Promise<Framework[] | Failure>;
    /** Lists the flavor codes, as train_instance_type takes them. */
    get_train_instance_types<T = any>(modelarts_session: T extends AnySession ? T : GetTrainInstanceTypesArguments & Abortable): Promise<string[] | Failure>;
    /** Lists the flavor codes, as train_instance_type takes them. */
    get_train_instance_types(modelarts_session: AnySession, keywords: Abortable): Promise<string[] | Failure>;
    /** Lists the algorithms that model_name takes. */
    get_built_in_algorithms<T = any>(modelarts_session: T extends AnySession ? T : GetBuiltInAlgorithmsArguments & Abortable): Promise<GetBuiltInAlgorithmsResult | Failure>;
    /** Lists the algorithms that model_name takes. */
    get_built_in_algorithms(modelarts_session: AnySession, keywords: Abortable): Promise<GetBuiltInAlgorithmsResult | Failure>;
  }

  /** What is to be trained, on what, with what; creates jobs and versions, and asks about existing ones. */
  export const Estimator: EstimatorClass;

  /** One version of a training job. Its attributes are those of the answer that made it; get_job_info reads the present state. */
  export interface TrainingJob {
    /** Number of the job; text above 2^53. */
    readonly job_id: Id;
    /** Number of the version; text above 2^53. */
    readonly version_id: Id;
    /** Name of the job configuration, on objects that stand for one. */
    readonly config_name: string;
    /** Name of the job. */
    readonly job_name: string;
    /** V and a number that counts up per job. */
    readonly version_name: string;
    /** Name of the run on the cluster; part of log file names. */
    readonly resource_id: string;
    /** Status when last heard of, see JOB_STATE. */
    readonly status: number;
    /** When the version was created, in ms since 1970. */
    readonly create_time: number;
    /** Whether the call that made it succeeded. */
    readonly is_success: boolean;
    /**
     * Reads the present state of a version.
     * The TrainingJob has to have job_id and version_id.
     */
    get_job_info(keywords?: Abortable): Promise<GetJobInfoResult | Failure>;
    /**
     * Lists the names of a version's logs, one per worker.
     * The TrainingJob has to have job_id and version_id.
     */
    get_job_log_file_list(keywords?: Abortable): Promise<GetJobLogFileListResult | Failure>;
    /**
     * Reads a log: its newest lines, or with start_byte or offset a piece of its bytes.
     * The TrainingJob has to have job_id and version_id.
     */
    get_job_log(log_file: string | (GetJobLogArguments & Abortable)): Promise<GetJobLogResult | Failure>;
    /** Reads a log: its newest lines, or with start_byte or offset a piece of its bytes. */
    get_job_log(log_file: string, start_byte: number | null | (Omit<GetJobLogArguments, 'log_file'> & Abortable)): Promise<GetJobLogResult | Failure>;
    /** Reads a log: its newest lines, or with start_byte or offset a piece of its bytes. */
    get_job_log(log_file: string, start_byte: number | null, offset: number | null | (Omit<GetJobLogArguments, 'log_file' | 'start_byte'> & Abortable)): Promise<GetJobLogResult | Failure>;
    /** Reads a log: its newest lines, or with start_byte or offset a piece of its bytes. */
    get_job_log(log_file: string, start_byte: number | null, offset: number | null, base_line: string | null | (Omit<GetJobLogArguments, 'log_file' | 'start_byte' | 'offset'> & Abortable)): Promise<GetJobLogResult | Failure>;
    /** Reads a log: its newest lines, or with start_byte or offset a piece of its bytes. */
    get_job_log(log_file: string, start_byte: number | null, offset: number | null, base_line: string | null, lines: number | null | (Omit<GetJobLogArguments, 'log_file' | 'start_byte' | 'offset' | 'base_line'> & Abortable)): Promise<GetJobLogResult | Failure>;
    /** Reads a log: its newest lines, or with start_byte or offset a piece of its bytes. */
    get_job_log(log_file: string, start_byte: number | null, offset: number | null, base_line: string | null, lines: number | null, order: 'asc' | 'desc' | null, keywords?: Abortable): Promise<GetJobLogResult | Failure>;
    /**
     * Stops a version that waits or runs; returns at once.
     * The TrainingJob has to have job_id and version_id.
     */
    stop_job_version(keywords?: Abortable): Promise<StopJobVersionResult | Failure>;
    /**
     * Deletes a version, which is stopped first if it has not ended.
     * The TrainingJob has to have job_id and version_id.
     */
    delete_job_version(keywords?: Abortable): Promise<DeleteJobVersionResult | Failure>;
    /**
     * Lists all versions of the job, newest first.
     * The TrainingJob has to have job_id.
     */
    get_job_version_info(keywords?: Abortable): Promise<GetJobVersionInfoResult | Failure>;
    /**
     * Changes the description of the job.
     * The TrainingJob has to have job_id.
     */
    update_job_description(description: string | (UpdateJobDescriptionArguments & Abortable)): Promise<UpdateJobDescriptionResult | Failure>;
    /** Changes the description of the job. */
    update_job_description(description: string, keywords: Abortable): Promise<UpdateJobDescriptionResult | Failure>;
    /**
     * Reads a configuration.
     * The TrainingJob has to have config_name.
     */
    get_job_configs_info(keywords?: Abortable): Promise<GetJobConfigsInfoResult | Failure>;
    /**
     * Deletes a configuration. Jobs are made without it, so none is touched.
     * The TrainingJob has to have config_name.
     */
    delete_job_configs(keywords?: Abortable): Promise<DeleteJobConfigsResult | Failure>;
    /**
     * Deletes the job with all its versions; those that have not ended are stopped first.
     * The TrainingJob has to have job_id.
     */
    delete_job(keywords?: Abortable): Promise<DeleteJobResult | Failure>;
  }

  interface TrainingJobClass extends Function {
    readonly prototype: TrainingJob;
  }

  /** One version of a training job. Its attributes are those of the answer that made it; get_job_info reads the present state. */
  export const TrainingJob: TrainingJobClass;

  /** A page about the event files in a folder, served for 24 hours at most; made by create_visualization_job, or for one that exists by its number. */
  export interface VisualizationJob {
    /** Number of the job; text above 2^53. */
    visualization_id: Id | null;
    /** The same as visualization_id. */
    readonly job_id: Id;
    /** Name of the job. */
    readonly job_name: string;
    /** When the job was created, in ms since 1970. */
    readonly create_time: number;
    /** Status when last heard of, see JOB_STATE. */
    readonly status: number;
    /** Whether the call that made it succeeded. */
    readonly is_success: boolean;
    /**
     * Creates a visualization job and starts it.
     * @throws {ModelArtsError} when the service refuses
     */
    create_visualization_job(train_url: string | (CreateVisualizationJobArguments & Abortable)): Promise<VisualizationJob>;
    /** Creates a visualization job and starts it. */
    create_visualization_job(train_url: string, job_name: string | null | (Omit<CreateVisualizationJobArguments, 'train_url'> & Abortable)): Promise<VisualizationJob>;
    /** Creates a visualization job and starts it. */
    create_visualization_job(train_url: string, job_name: string | null, job_desc: string | null | (Omit<CreateVisualizationJobArguments, 'train_url' | 'job_name'> & Abortable)): Promise<VisualizationJob>;
    /** Creates a visualization job and starts it. */
    create_visualization_job(train_url: string, job_name: string | null, job_desc: string | null, keywords: Abortable): Promise<VisualizationJob>;
    /**
     * Reads the present state of the job.
     * The VisualizationJob has to have visualization_id.
     */
    get_visualization_job_info(keywords?: Abortable): Promise<GetVisualizationJobInfoResult | Failure>;
    /**
     * Changes the description of the job.
     * The VisualizationJob has to have visualization_id.
     */
    update_visualization_job(job_desc: string | (UpdateVisualizationJobArguments & Abortable)): Promise<UpdateVisualizationJobResult | Failure>;
    /** Changes the description of the job. */
    update_visualization_job(job_desc: string, keywords: Abortable): Promise<UpdateVisualizationJobResult | Failure>;
    /**
     * Stops the job; returns at once.
     * The VisualizationJob has to have visualization_id.
     */
    stop_visualization_job(keywords?: Abortable): Promise<StopVisualizationJobResult | Failure>;
    /**
     * Starts the job again after it has ended; its page is then at a new address.
     * The VisualizationJob has to have visualization_id.
     */
    restart_visualization_job(keywords?: Abortable): Promise<RestartVisualizationJobResult | Failure>;
    /**
     * Deletes the job, which is stopped first if it runs; the event files stay.
     * The VisualizationJob has to have visualization_id.
     */
    delete_visualization_job(keywords?: Abortable): Promise<DeleteVisualizationJobResult | Failure>;
  }

  interface VisualizationJobClass extends Function {
    readonly prototype: VisualizationJob;
    new <T = any>(modelarts_session: T extends AnySession ? T : VisualizationJobArguments): VisualizationJob;
    <T = any>(modelarts_session: T extends AnySession ? T : VisualizationJobArguments): VisualizationJob;
    new (modelarts_session: AnySession, visualization_id: Id | null | Omit<VisualizationJobArguments, 'modelarts_session'>): VisualizationJob;
    (modelarts_session: AnySession, visualization_id: Id | null | Omit<VisualizationJobArguments, 'modelarts_session'>): VisualizationJob;
    /** Lists visualization jobs. */
    get_visualization_job_list<T = any>(modelarts_session: T extends AnySession ? T : GetVisualizationJobListArguments & Abortable): Promise<GetVisualizationJobListResult | Failure>;
    /** Lists visualization jobs. */
    get_visualization_job_list(modelarts_session: AnySession, status: Id | null | (Omit<GetVisualizationJobListArguments, 'modelarts_session'> & Abortable)): Promise<GetVisualizationJobListResult | Failure>;
    /** Lists visualization jobs. */
    get_visualization_job_list(modelarts_session: AnySession, status: Id | null, per_page: number | null | (Omit<GetVisualizationJobListArguments, 'modelarts_session' | 'status'> & Abortable)): Promise<GetVisualizationJobListResult | Failure>;
    /** Lists visualization jobs. */
    get_visualization_job_list(modelarts_session: AnySession, status: Id | null, per_page: number | null, page: number | null | (Omit<GetVisualizationJobListArguments, 'modelarts_session' | 'status' | 'per_page'> & Abortable)): Promise<GetVisualizationJobListResult | Failure>;
    /** Lists visualization jobs. */
    get_visualization_job_list(modelarts_session: AnySession, status: Id | null, per_page: number | null, page: number | null, sort_by: 'job_id' | 'job_name' | 'job_desc' | 'status' | 'duration' | 'create_time' | 'log_dir' | null | (Omit<GetVisualizationJobListArguments, 'modelarts_session' | 'status' | 'per_page' | 'page'> & Abortable)): Promise<GetVisualizationJobListResult | Failure>;
    /** Lists visualization jobs. */
    get_visualization_job_list(modelarts_session: AnySession, status: Id | null, per_page: number | null, page: number | null, sort_by: 'job_id' | 'job_name' | 'job_desc' | 'status' | 'duration' | 'create_time' | 'log_dir' | null, order: 'asc' | 'desc' | null, search_content?: string | null, keywords?: Abortable): Promise<GetVisualizationJobListResult | Failure>;
    /**
     * Lists visualization jobs as objects.
     * @throws {ModelArtsError} when the service refuses
     */
    get_visualization_job_object_list<T = any>(modelarts_session: T extends AnySession ? T : GetVisualizationJobObjectListArguments & Abortable): Promise<VisualizationJob[]>;
    /** Lists visualization jobs as objects. */
    get_visualization_job_object_list(modelarts_session: AnySession, is_show: boolean | null | (Omit<GetVisualizationJobObjectListArguments, 'modelarts_session'> & Abortable)): Promise<VisualizationJob[]>;
    /** Lists visualization jobs as objects. */
    get_visualization_job_object_list(modelarts_session: AnySession, is_show: boolean | null, status: Id | null | (Omit<GetVisualizationJobObjectListArguments, 'modelarts_session' | 'is_show'> & Abortable)): Promise<VisualizationJob[]>;
    /** Lists visualization jobs as objects. */
    get_visualization_job_object_list(modelarts_session: AnySession, is_show: boolean | null, status: Id | null, per_page: number | null | (Omit<GetVisualizationJobObjectListArguments, 'modelarts_session' | 'is_show' | 'status'> & Abortable)): Promise<VisualizationJob[]>;
    /** Lists visualization jobs as objects. */
    get_visualization_job_object_list(modelarts_session: AnySession, is_show: boolean | null, status: Id | null, per_page: number | null, page: number | null | (Omit<GetVisualizationJobObjectListArguments, 'modelarts_session' | 'is_show' | 'status' | 'per_page'> & Abortable)): Promise<VisualizationJob[]>;
    /** Lists visualization jobs as objects. */
    get_visualization_job_object_list(modelarts_session: AnySession, is_show: boolean | null, status: Id | null, per_page: number | null, page: number | null, sort_by: 'job_id' | 'job_name' | 'job_desc' | 'status' | 'duration' | 'create_time' | 'log_dir' | null, order?: 'asc' | 'desc' | null, search_content?: string | null, keywords?: Abortable): Promise<VisualizationJob[]>;
  }

  /** A page about the event files in a folder, served for 24 hours at most; made by create_visualization_job, or for one that exists by its number. */
  export const VisualizationJob: VisualizationJobClass;

  /** A Python environment to train in, made on this machine at its first use. */
  export interface Environment {
    /** Name, to recognise it by; what is in it decides whether it is made anew. */
    name: string;
    /** Packages; can be set later. */
    conda: AnyCondaDependencies | null;
  }

  interface EnvironmentClass extends Function {
    readonly prototype: Environment;
    new (name: string | EnvironmentArguments): Environment;
    (name: string | EnvironmentArguments): Environment;
    new <T = any>(name: string, conda: T extends AnyCondaDependencies | null ? T : Omit<EnvironmentArguments, 'name'>): Environment;
    <T = any>(name: string, conda: T extends AnyCondaDependencies | null ? T : Omit<EnvironmentArguments, 'name'>): Environment;
  }

  /**
   * A Python environment to train in, made on this machine at its first use.
   * @example
   * const { Environment } = require('modelarts/environment')
   * const { CondaDependencies } = require('modelarts/environment/conda_env')
   * const environment = new Environment('flowers')
   * environment.conda = CondaDependencies.create({ pip_packages: ['numpy'] })
   */
  export const Environment: EnvironmentClass;

  /** The packages of an Environment; its channels, pip_packages and conda_packages can be read and changed. */
  export interface CondaDependencies {
    /** Where conda looks for packages, first come first. */
    channels: string[] | null;
    /** Requirements for pip, such as numpy==1.26.4. */
    pip_packages: string[] | null;
    /** Requirements for conda, such as python=3.11; that one is met without conda, too. */
    conda_packages: string[] | null;
  }

  interface CondaDependenciesClass extends Function {
    readonly prototype: CondaDependencies;
    /**
     * Makes a set of packages.
     * @example
     * const { CondaDependencies } = require('modelarts/environment/conda_env')
     * const conda = CondaDependencies.create({
     *   pip_packages: ['numpy'], conda_packages: ['python=3.11'],
     * })
     */
    create(channels?: string[] | null | CreateArguments): CondaDependencies;
    /** Makes a set of packages. */
    create(channels: string[] | null, pip_packages: string[] | null | Omit<CreateArguments, 'channels'>): CondaDependencies;
    /** Makes a set of packages. */
    create(channels: string[] | null, pip_packages: string[] | null, conda_packages: string[] | null | Omit<CreateArguments, 'channels' | 'pip_packages'>): CondaDependencies;
  }

  /**
   * The packages of an Environment; its channels, pip_packages and conda_packages can be read and changed.
   * @example
   * const { CondaDependencies } = require('modelarts/environment/conda_env')
   * const environment = new Environment('flowers', CondaDependencies.create())
   */
  export const CondaDependencies: CondaDependenciesClass;
}

declare module 'modelarts.promises' {
  export * from 'modelarts/promises';
}

/** What only mascript's own servers have. */
declare module 'modelarts/local' {
  import { AnySession, Estimator, Parameter, GetSlotsArguments, GetSlotsResult, SetSlotsArguments, SetSlotsResult, CreateDatasetArguments, CreateDatasetResult, ListDatasetsArguments, ListDatasetsResult, DeleteDatasetArguments, DeleteDatasetResult, CreateAlgorithmArguments, CreateAlgorithmResult, DeleteAlgorithmArguments, DeleteAlgorithmResult } from 'modelarts';
  export { ModelArtsError } from 'modelarts';

  /**
   * Reads how many workers run at once; what does not fit waits.
   * @throws {ModelArtsError} when the service refuses
   * @example
   * const { get_slots } = require('modelarts/local')
   * print(get_slots(session).slots)
   */
  export function get_slots<T = any>(modelarts_session: T extends AnySession ? T : GetSlotsArguments): GetSlotsResult;
  /**
   * Sets how many workers run at once.
   * @throws {ModelArtsError} when the service refuses
   * @example
   * const { set_slots } = require('modelarts/local')
   * set_slots(session, 4)
   */
  export function set_slots(keywords: SetSlotsArguments): SetSlotsResult;
  /** Sets how many workers run at once. */
  export function set_slots(modelarts_session: AnySession, slots: number | Omit<SetSlotsArguments, 'modelarts_session'>): SetSlotsResult;
  /**
   * Gives a folder of data a name and ids, for dataset_id and dataset_version_id. Nothing is copied.
   * @throws {ModelArtsError} when the service refuses
   * @example
   * const { create_dataset } = require('modelarts/local')
   * const made = create_dataset(session, 'flowers', '/bucket/data/')
   * estimator.fit({
   *   dataset_id: made.dataset_id,
   *   dataset_version_id: made.dataset_version_id,
   *   wait: true,
   * })
   */
  export function create_dataset(keywords: CreateDatasetArguments): CreateDatasetResult;
  /** Gives a folder of data a name and ids, for dataset_id and dataset_version_id. Nothing is copied. */
  export function create_dataset(modelarts_session: AnySession, keywords: Omit<CreateDatasetArguments, 'modelarts_session'>): CreateDatasetResult;
  /** Gives a folder of data a name and ids, for dataset_id and dataset_version_id. Nothing is copied. */
  export function create_dataset(modelarts_session: AnySession, name: string, obs_path: string | Omit<CreateDatasetArguments, 'modelarts_session' | 'name'>): CreateDatasetResult;
  /**
   * Lists the data sets by name.
   * @throws {ModelArtsError} when the service refuses
   * @example
   * const { list_datasets } = require('modelarts/local')
   * for (const dataset of list_datasets(session).datasets) {
   *   print(dataset.dataset_name, dataset.data_url)
   * }
   */
  export function list_datasets<T = any>(modelarts_session: T extends AnySession ? T : ListDatasetsArguments): ListDatasetsResult;
  /**
   * Forgets a data set. Its folder stays, and so do the versions that read it.
   * @throws {ModelArtsError} when the service refuses
   * @example
   * const { create_dataset, delete_dataset } = require('modelarts/local')
   * const { dataset_id } = create_dataset(session, 'flowers', '/bucket/data/')
   * delete_dataset(session, dataset_id)
   */
  export function delete_dataset(keywords: DeleteDatasetArguments): DeleteDatasetResult;
  /** Forgets a data set. Its folder stays, and so do the versions that read it. */
  export function delete_dataset(modelarts_session: AnySession, dataset_id: string | Omit<DeleteDatasetArguments, 'modelarts_session'>): DeleteDatasetResult;
  /**
   * Makes code of yours a built-in algorithm: jobs are made of it by its model_name.
   * @throws {ModelArtsError} when the service refuses
   * @example
   * const { create_algorithm } = require('modelarts/local')
   * create_algorithm(session, {
   *   name: 'my_trainer',
   *   code_dir: '/bucket/src/',
   *   boot_file: '/bucket/src/train.py',
   *   parameters: [{ label: 'lr', value: '0.01' }],
   * })
   * new Estimator(session, {
   *   model_name: 'my_trainer', output_path: '/bucket/output/',
   *   train_instance_type: 'modelarts.vm.cpu.2u', train_instance_count: 1,
   * }).fit({ inputs: '/bucket/data/', wait: true })
   */
  export function create_algorithm(keywords: CreateAlgorithmArguments): CreateAlgorithmResult;
  /** Makes code of yours a built-in algorithm: jobs are made of it by its model_name. */
  export function create_algorithm(modelarts_session: AnySession, keywords: Omit<CreateAlgorithmArguments, 'modelarts_session'>): CreateAlgorithmResult;
  /** Makes code of yours a built-in algorithm: jobs are made of it by its model_name. */
  export function create_algorithm(modelarts_session: AnySession, name: string, keywords: Omit<CreateAlgorithmArguments, 'modelarts_session' | 'name'>): CreateAlgorithmResult;
  /** Makes code of yours a built-in algorithm: jobs are made of it by its model_name. */
  export function create_algorithm(modelarts_session: AnySession, name: string, code_dir: string, boot_file: string | Omit<CreateAlgorithmArguments, 'modelarts_session' | 'name' | 'code_dir'>): CreateAlgorithmResult;
  /** Makes code of yours a built-in algorithm: jobs are made of it by its model_name. */
  export function create_algorithm(modelarts_session: AnySession, name: string, code_dir: string, boot_file: string, parameters: Parameter[] | null | Omit<CreateAlgorithmArguments, 'modelarts_session' | 'name' | 'code_dir' | 'boot_file'>): CreateAlgorithmResult;
  /**
   * Forgets an algorithm. Its code stays, and so do the versions that were made of it.
   * @throws {ModelArtsError} when the service refuses
   * @example
   * const { create_algorithm, delete_algorithm } = require('modelarts/local')
   * const src = '/bucket/src/'
   * create_algorithm(session, 'my_trainer', src, src + 'train.py')
   * delete_algorithm(session, 'my_trainer')
   */
  export function delete_algorithm(keywords: DeleteAlgorithmArguments): DeleteAlgorithmResult;
  /** Forgets an algorithm. Its code stays, and so do the versions that were made of it. */
  export function delete_algorithm(modelarts_session: AnySession, name: string | Omit<DeleteAlgorithmArguments, 'modelarts_session'>): DeleteAlgorithmResult;
}

declare module 'modelarts.local' {
  export * from 'modelarts/local';
}

/** Tables, curves, progress and questions on the user's terminal, each with a plain form where there is none. */
declare module 'modelarts/ui' {
  import { Curve, Chosen, Choice, TableArguments, SparkArguments, ChartArguments, ProgressArguments, LiveArguments, ConfirmArguments, SelectArguments, DurationArguments, SizeArguments, ProgressBarUpdateArguments, AdvanceArguments, LiveUpdateArguments, LiveDoneArguments } from 'modelarts';

  /**
   * Puts rows into columns, as text. On a terminal the head is bold, and what does not fit is cut; colours within cells are left out.
   * @example
   * const { table } = require('modelarts/ui')
   * const rows = [
   *   { name: 'flowers', loss: 0.25, epochs: 10 },
   *   { name: '花', loss: 0.125, epochs: 5 },
   * ]
   * print(table(rows, { columns: { name: 'NAME', loss: 'LOSS' } }))
   */
  export function table(rows: Iterable<object> | TableArguments): string;
  /** Puts rows into columns, as text. On a terminal the head is bold, and what does not fit is cut; colours within cells are left out. */
  export function table(rows: Iterable<object>, columns: readonly string[] | null | Omit<TableArguments, 'rows'>): string;
  /** Puts rows into columns, as text. On a terminal the head is bold, and what does not fit is cut; colours within cells are left out. */
  export function table(rows: Iterable<object>, columns: readonly string[] | null, align: { [name: string]: 'left' | 'right' | 'center' } | null | Omit<TableArguments, 'rows' | 'columns'>): string;
  /** Puts rows into columns, as text. On a terminal the head is bold, and what does not fit is cut; colours within cells are left out. */
  export function table(rows: Iterable<object>, columns: readonly string[] | null, align: { [name: string]: 'left' | 'right' | 'center' } | null, width: number | null | Omit<TableArguments, 'rows' | 'columns' | 'align'>): string;
  /** Puts rows into columns, as text. On a terminal the head is bold, and what does not fit is cut; colours within cells are left out. */
  export function table(rows: Iterable<object>, columns: readonly string[] | null, align: { [name: string]: 'left' | 'right' | 'center' } | null, width: number | null, plain: boolean | null | Omit<TableArguments, 'rows' | 'columns' | 'align' | 'width'>): string;
  /**
   * Draws a curve in one line, as text. Plainly it says how the values begin and end, and between what they are.
   * @example
   * const { spark } = require('modelarts/ui')
   * print('loss', spark([2.3, 1.1, 0.6, 0.4, null, 0.3]))
   */
  export function spark(values: Iterable<number | null | undefined> | SparkArguments): string;
  /** Draws a curve in one line, as text. Plainly it says how the values begin and end, and between what they are. */
  export function spark(values: Iterable<number | null | undefined>, width: number | null | Omit<SparkArguments, 'values'>): string;
  /** Draws a curve in one line, as text. Plainly it says how the values begin and end, and between what they are. */
  export function spark(values: Iterable<number | null | undefined>, width: number | null, min: number | null | Omit<SparkArguments, 'values' | 'width'>): string;
  /** Draws a curve in one line, as text. Plainly it says how the values begin and end, and between what they are. */
  export function spark(values: Iterable<number | null | undefined>, width: number | null, min: number | null, max: number | null | Omit<SparkArguments, 'values' | 'width' | 'min'>): string;
  /** Draws a curve in one line, as text. Plainly it says how the values begin and end, and between what they are. */
  export function spark(values: Iterable<number | null | undefined>, width: number | null, min: number | null, max: number | null, plain: boolean | null | Omit<SparkArguments, 'values' | 'width' | 'min' | 'max'>): string;
  /**
   * Draws curves over several lines, with axes, as text. Plainly it is a table of some of the points.
   * @example
   * const { chart } = require('modelarts/ui')
   * const series = {
   *   loss: [2.3, 1.1, 0.6, 0.4],
   *   val_loss: [[0, 2.4], [3, 0.7]],
   * }
   * print(chart(series, { title: 'flowers', x_label: 'epoch', width: 60 }))
   */
  export function chart(series: Curve | { [name: string]: Curve } | ChartArguments): string;
  /** Draws curves over several lines, with axes, as text. Plainly it is a table of some of the points. */
  export function chart(series: Curve | { [name: string]: Curve }, width: number | null | Omit<ChartArguments, 'series'>): string;
  /** Draws curves over several lines, with axes, as text. Plainly it is a table of some of the points. */
  export function chart(series: Curve | { [name: string]: Curve }, width: number | null, height: number | null | Omit<ChartArguments, 'series' | 'width'>): string;
  /** Draws curves over several lines, with axes, as text. Plainly it is a table of some of the points. */
  export function chart(series: Curve | { [name: string]: Curve }, width: number | null, height: number | null, title: string | null | Omit<ChartArguments, 'series' | 'width' | 'height'>): string;
  /** Draws curves over several lines, with axes, as text. Plainly it is a table of some of the points. */
  export function chart(series: Curve | { [name: string]: Curve }, width: number | null, height: number | null, title: string | null, x_label: string | null | Omit<ChartArguments, 'series' | 'width' | 'height' | 'title'>): string;
  /** Draws curves over several lines, with axes, as text. Plainly it is a table of some of the points. */
  export function chart(series: Curve | { [name: string]: Curve }, width: number | null, height: number | null, title: string | null, x_label: string | null, y_label: string | null, plain?: boolean | null): string;
  /**
   * Shows how far something has come, in a line at the bottom of the terminal; for (const x of progress(list)) counts by itself. Without a terminal it is a line every ten seconds. At the end a line stays. Nothing is drawn in place with NO_COLOR, TERM=dumb or in the background; in the shell it lasts as long as the entry.
   * @example
   * const { progress } = require('modelarts/ui')
   * const names = ['a', 'b', 'c']
   * for (const name of progress(names, { label: 'upload', unit: 'files' })) {
   *   session.obs.upload_file('src/train.py', 'obs://bucket/copies/' + name + '/')
   * }
   */
  export function progress<T = any>(total?: number | Iterable<T> | null | (ProgressArguments & { total?: number | Iterable<T> | null })): ProgressBar<T>;
  /** Shows how far something has come, in a line at the bottom of the terminal; for (const x of progress(list)) counts by itself. Without a terminal it is a line every ten seconds. At the end a line stays. Nothing is drawn in place with NO_COLOR, TERM=dumb or in the background; in the shell it lasts as long as the entry. */
  export function progress<T = any>(total: number | Iterable<T> | null, label: string | null | Omit<ProgressArguments, 'total'>): ProgressBar<T>;
  /** Shows how far something has come, in a line at the bottom of the terminal; for (const x of progress(list)) counts by itself. Without a terminal it is a line every ten seconds. At the end a line stays. Nothing is drawn in place with NO_COLOR, TERM=dumb or in the background; in the shell it lasts as long as the entry. */
  export function progress<T = any>(total: number | Iterable<T> | null, label: string | null, unit: string | null | Omit<ProgressArguments, 'total' | 'label'>): ProgressBar<T>;
  /** Shows how far something has come, in a line at the bottom of the terminal; for (const x of progress(list)) counts by itself. Without a terminal it is a line every ten seconds. At the end a line stays. Nothing is drawn in place with NO_COLOR, TERM=dumb or in the background; in the shell it lasts as long as the entry. */
  export function progress<T = any>(total: number | Iterable<T> | null, label: string | null, unit: string | null, leave: boolean | null | Omit<ProgressArguments, 'total' | 'label' | 'unit'>): ProgressBar<T>;
  /**
   * Draws text of several lines at the bottom of the terminal, in place, and keeps it clear of other output. Without a terminal nothing is drawn, nor with NO_COLOR, TERM=dumb or in the background; in the shell it lasts as long as the entry.
   * @example
   * const { live, table } = require('modelarts/ui')
   * const epochs = []
   * const view = live(() => table(epochs))
   * for (const loss of [2.3, 1.1, 0.6]) {
   *   epochs.push({ epoch: epochs.length + 1, loss })
   *   view.update()
   * }
   * view.done(table(epochs))
   */
  export function live(render: string | (() => string) | LiveArguments): Live;
  /**
   * Asks a question that is answered with y or n, and Enter. Where nobody types, a line of standard input is the answer.
   * @example
   * const { confirm } = require('modelarts/ui')
   * if (confirm('Delete ' + job.job_name + '?')) job.delete_job()
   */
  export function confirm(question: string | ConfirmArguments): boolean;
  /** Asks a question that is answered with y or n, and Enter. Where nobody types, a line of standard input is the answer. */
  export function confirm(question: string, usual: boolean | null | Omit<ConfirmArguments, 'question'>): boolean;
  /**
   * Asks for one of several choices: by arrow keys and Enter, and by typing what it is called. Where nobody types, a line of standard input has its number or its name.
   * @example
   * const { select } = require('modelarts/ui')
   * const best = { label: 'the best', value: 3 }
   * const version = select('Which version?', ['the newest', best], {
   *   default: 'the newest',
   * })
   * print(version)
   */
  export function select<const C extends string | Choice>(keywords: SelectArguments & { choices: Iterable<C> }): Chosen<C>;
  /** Asks for one of several choices: by arrow keys and Enter, and by typing what it is called. Where nobody types, a line of standard input has its number or its name. */
  export function select<const C extends string | Choice>(question: string, choices: Iterable<C> | Omit<SelectArguments, 'question'>): Chosen<C>;
  /** Asks for one of several choices: by arrow keys and Enter, and by typing what it is called. Where nobody types, a line of standard input has its number or its name. */
  export function select<const C extends string | Choice>(question: string, choices: Iterable<C>, usual: NoInfer<Chosen<C>> | string | null | Omit<SelectArguments, 'question' | 'choices'>): Chosen<C>;
  /**
   * Says a time as mascript's own commands do: 5.2 s, 3 min 20 s, 2 h 5 min.
   * @example
   * const { duration } = require('modelarts/ui')
   * print(duration(job.get_job_info().duration))
   */
  export function duration(ms: number | DurationArguments): string;
  /**
   * Says a number of bytes as mascript's own commands do: 512 B, 1.5 MB.
   * @example
   * const { size } = require('modelarts/ui')
   * print(size(1500000))
   */
  export function size(bytes: number | SizeArguments): string;
  /** What progress() returns. An iterable that it was given can be gone through once; left early, the line goes without a word. */
  export interface ProgressBar<T = any> {
    /** What is under way. */
    label: string;
    /** How many are done. */
    readonly count: number;
    /** How many there are; null for what nobody knows. */
    readonly total: number | null;
    /** Says how many are done. */
    update(count: number | ProgressBarUpdateArguments): void;
    /** Adds to what is done. */
    advance(count?: number | null | AdvanceArguments): void;
    /** Ends it, and leaves a line with the count, the time and the rate. */
    done(): void;
    [Symbol.iterator](): Iterator<T>;
  }

  /** What live() returns. */
  export interface Live {
    /** Whether it is drawn; if not, lines may be printed instead. */
    readonly drawn: boolean;
    /** Draws it anew. */
    update(text?: string | (() => string) | null | LiveUpdateArguments): void;
    /** Takes it away. */
    done(text?: string | null | LiveDoneArguments): void;
  }
}

declare module 'modelarts.ui' {
  export * from 'modelarts/ui';
}

/** Prints values beside each other on standard output, and ends the line. */
declare function print(...values: any[]): void;

/** Waits that many seconds; nothing else of the script runs meanwhile. */
declare function sleep(seconds: number): void;

/** Prints what there is to know about a class, a method, an object or a name; without an argument, what there is. */
declare function help(topic?: any): void;

/** Thrown by a call that Ctrl-C ended. */
declare class KeyboardInterrupt extends Error {}

declare namespace NodeJS {
  interface Require {
    (id: 'modelarts'): typeof import('modelarts');
    (id: 'modelarts/session'): typeof import('modelarts/session');
    (id: 'modelarts.session'): typeof import('modelarts.session');
    (id: 'modelarts/estimator'): typeof import('modelarts/estimator');
    (id: 'modelarts.estimator'): typeof import('modelarts.estimator');
    (id: 'modelarts/environment'): typeof import('modelarts/environment');
    (id: 'modelarts.environment'): typeof import('modelarts.environment');
    (id: 'modelarts/environment/conda_env'): typeof import('modelarts/environment/conda_env');
    (id: 'modelarts.environment.conda_env'): typeof import('modelarts.environment.conda_env');
    (id: 'modelarts/promises'): typeof import('modelarts/promises');
    (id: 'modelarts.promises'): typeof import('modelarts.promises');
    (id: 'modelarts/local'): typeof import('modelarts/local');
    (id: 'modelarts.local'): typeof import('modelarts.local');
    (id: 'modelarts/ui'): typeof import('modelarts/ui');
    (id: 'modelarts.ui'): typeof import('modelarts.ui');
  }
}

// ---- modelarts/py: what Python means, for what mascript port writes. Keywords are a last object, as everywhere ----

declare module 'modelarts/py' {
  /** A path: text, or what has __fspath__. */
  export type PathLike = string | { __fspath__(): string };
  /** An open file; for of goes through its lines. */
  export interface TextFile {
    readonly name: any;
    readonly mode: string;
    readonly closed: boolean;
    readonly encoding: string;
    read(size?: number | null): any;
    readline(size?: number | null): any;
    readlines(hint?: number | null): any[];
    write(text: any): number;
    writelines(lines: Iterable<any>): void;
    seek(offset: number, whence?: number): number;
    tell(): number;
    flush(): void;
    fileno(): number;
    isatty(): boolean;
    close(): void;
    __enter__(): this;
    __exit__(...values: any[]): any;
    [Symbol.iterator](): IterableIterator<any>;
    [member: string]: any;
  }
  /** Whole numbers from start up to stop, but for stop. */
  export interface Range extends Iterable<number> {
    readonly length: number;
    [member: string]: any;
  }
  export class BaseException extends Error {
    constructor(...args: any[]);
    readonly args: any[];
    with_traceback(traceback: any): this;
    add_note(note: string): void;
    [member: string]: any;
  }
  export class SystemExit extends BaseException {}
  export class GeneratorExit extends BaseException {}
  export class Exception extends BaseException {}
  export const set: { prototype: Set<any>; new <T = any>(values?: Iterable<T>): Set<T>; <T = any>(values?: Iterable<T>): Set<T> };
  export const frozenset: { prototype: Set<any>; new <T = any>(values?: Iterable<T>): Set<T>; <T = any>(values?: Iterable<T>): Set<T> };
  export const object: any;
  export const Ellipsis: any;
  export const NotImplemented: any;
  export function abs(x: any): any;
  export function add(...values: any[]): any;
  export function all(iterable: Iterable<any>): boolean;
  export function and(...values: any[]): any;
  export function any(iterable: Iterable<any>): boolean;
  export function append(...values: any[]): any;
  export function asFloat(...values: any[]): any;
  export function asTuple(...values: any[]): any;
  export function ascii(obj: any): string;
  export function assert(...values: any[]): any;
  export function bin(number: any): string;
  export function bit_length(self: any): any;
  export function bitand(...values: any[]): any;
  export function bitor(...values: any[]): any;
  export function bitxor(...values: any[]): any;
  /** What Python takes for true. */
  export function bool(x?: any): boolean;
  export function bytearray(...values: any[]): any;
  export function bytes(...values: any[]): any;
  export function call(...values: any[]): any;
  export function callable(obj: any): boolean;
  export function capitalize(...values: any[]): any;
  export function casefold(...values: any[]): any;
  export function caught(...values: any[]): any;
  export function center(...values: any[]): any;
  export function chr(i: number): string;
  export function clear(...values: any[]): any;
  export function copy(...values: any[]): any;
  export function count(...values: any[]): any;
  export function decode(...values: any[]): any;
  export function decorate(...values: any[]): any;
  export function delattr(obj: any, name: string): void;
  export function delitem(...values: any[]): any;
  export function delslice(...values: any[]): any;
  export function dict(...values: any[]): any;
  export function difference(...values: any[]): any;
  export function difference_update(...values: any[]): any;
  export function dir(object?: any): string[];
  export function discard(...values: any[]): any;
  export function display(...values: any[]): any;
  export function div(...values: any[]): any;
  export function divmod(x: any, y: any): [any, any];
  export function encode(...values: any[]): any;
  export function endswith(...values: any[]): any;
  export function enumerate<T>(iterable: Iterable<T>, start?: number | null | { start?: number | null; }, keywords?: { start?: number | null; }): IterableIterator<[number, T]>;
  /** Whether Python's == holds. */
  export function eq(a: any, b: any): boolean;
  export function expandtabs(...values: any[]): any;
  export function extend(...values: any[]): any;
  export function f(...values: any[]): any;
  export function filter(f: any, iterable: any): any;
  export function find(...values: any[]): any;
  export function float(x?: any): number;
  export function floordiv(...values: any[]): any;
  export function fmt(value: any, spec?: string | null): string;
  export function format(value: any, ...more: any[]): string;
  export function format_map(...values: any[]): any;
  export function fromkeys(...values: any[]): any;
  export function ge(a: any, b: any): boolean;
  export function get(...values: any[]): any;
  export function getattr(object: any, name: string, otherwise?: any): any;
  export function gt(a: any, b: any): boolean;
  export function hasattr(obj: any, name: string): boolean;
  export function hash(obj: any): any;
  export function hex(number: any): string;
  export function iadd(...values: any[]): any;
  export function id(obj: any): number;
  export function imul(...values: any[]): any;
  export function index(...values: any[]): any;
  /** Reads a line of standard input. */
  export function input(prompt?: any): string;
  export function insert(...values: any[]): any;
  export function int(x?: any, base?: number | null | { base?: number | null; }, keywords?: { base?: number | null; }): number;
  export function intersection(...values: any[]): any;
  export function intersection_update(...values: any[]): any;
  export function invert(...values: any[]): any;
  export function isIn(a: any, b: any): boolean;
  export function is_(a: any, b: any): boolean;
  export function is_integer(self: any): any;
  export function isalnum(...values: any[]): any;
  export function isalpha(...values: any[]): any;
  export function isascii(...values: any[]): any;
  export function isdecimal(...values: any[]): any;
  export function isdigit(...values: any[]): any;
  export function isdisjoint(...values: any[]): any;
  export function isidentifier(...values: any[]): any;
  export function isinstance(obj: any, class_or_tuple: any): boolean;
  export function islower(...values: any[]): any;
  export function isnumeric(...values: any[]): any;
  export function isprintable(...values: any[]): any;
  export function isspace(...values: any[]): any;
  export function issubclass(cls: any, class_or_tuple: any): boolean;
  export function issubset(...values: any[]): any;
  export function issuperset(...values: any[]): any;
  export function istitle(...values: any[]): any;
  export function isupper(...values: any[]): any;
  export function item(...values: any[]): any;
  export function items(...values: any[]): any;
  export function iter(object: any, sentinel?: any): any;
  export function join(...values: any[]): any;
  export function keys(...values: any[]): any;
  export function kwargs(...values: any[]): any;
  export function le(a: any, b: any): boolean;
  export function len(obj: any): number;
  export function list<T>(iterable?: Iterable<T> | null): T[];
  export function ljust(...values: any[]): any;
  export function lower(...values: any[]): any;
  export function lshift(...values: any[]): any;
  export function lstrip(...values: any[]): any;
  export function lt(a: any, b: any): boolean;
  export function maketrans(...values: any[]): any;
  export function map(func: any, ...iterables: any[]): any;
  export function max(...args: any[]): any;
  export function min(...args: any[]): any;
  export function mod(...values: any[]): any;
  export function mul(...values: any[]): any;
  export function neg(...values: any[]): any;
  export function next(iterator: any, otherwise?: any): any;
  export function oct(number: any): string;
  interface open_keywords { mode?: 'r' | 'w' | 'a' | 'x' | 'rb' | 'wb' | 'ab' | 'r+' | (string & {}) | null; buffering?: number | null; encoding?: string | null; errors?: string | null; newline?: string | null; }
  /** Opens a file; text unless the mode has a b. */
  export function open(file: any, mode?: 'r' | 'w' | 'a' | 'x' | 'rb' | 'wb' | 'ab' | 'r+' | (string & {}) | null | open_keywords, buffering?: number | null | open_keywords, encoding?: string | null | open_keywords, errors?: string | null | open_keywords, newline?: string | null | open_keywords, keywords?: open_keywords): TextFile;
  export function or(...values: any[]): any;
  export function ord(c: string): number;
  export function parameters(...values: any[]): any;
  export function partition(...values: any[]): any;
  export function percent(...values: any[]): any;
  export function placed(...values: any[]): any;
  export function pop(...values: any[]): any;
  export function popitem(...values: any[]): any;
  export function pow(base: any, exp: any, mod?: any, keywords?: { mod?: any; }): any;
  /** Prints values beside each other, as Python writes them. */
  export function print(...values: any[]): void;
  export function property(...values: any[]): any;
  export function range(start: number, stop?: number | null, step?: number | null): Range;
  export function remove(...values: any[]): any;
  export function removeprefix(...values: any[]): any;
  export function removesuffix(...values: any[]): any;
  export function repeat(...values: any[]): any;
  export function replace(...values: any[]): any;
  export function repr(obj: any): string;
  export function reverse(...values: any[]): any;
  export function reversed<T>(sequence: Iterable<T>): IterableIterator<T>;
  export function rfind(...values: any[]): any;
  export function rindex(...values: any[]): any;
  export function rjust(...values: any[]): any;
  /** To the nearest, halves to the even one. */
  export function round(number: number, ndigits?: number | null | { ndigits?: number | null; }, keywords?: { ndigits?: number | null; }): number;
  export function rpartition(...values: any[]): any;
  export function rshift(...values: any[]): any;
  export function rsplit(...values: any[]): any;
  export function rstrip(...values: any[]): any;
  export function send(...values: any[]): any;
  export function setattr(obj: any, name: string, value: any): void;
  export function setdefault(...values: any[]): any;
  export function setitem(...values: any[]): any;
  export function setslice(...values: any[]): any;
  export function sh(...values: any[]): any;
  export function shared(...values: any[]): any;
  export function slice(...values: any[]): any;
  export function sort(...values: any[]): any;
  export function sorted<T>(iterable: Iterable<T>, keywords?: { key?: ((value: T) => any) | null; reverse?: boolean | null; }): T[];
  export function split(...values: any[]): any;
  export function splitlines(...values: any[]): any;
  export function sprintf(...values: any[]): any;
  export function startswith(...values: any[]): any;
  /** A value as Python's str() writes it. */
  export function str(object?: any, encoding?: string | null | { encoding?: string | null; errors?: string | null; }, errors?: string | null | { encoding?: string | null; errors?: string | null; }, keywords?: { encoding?: string | null; errors?: string | null; }): string;
  export function strip(...values: any[]): any;
  export function sub(...values: any[]): any;
  export function sum(iterable: any, start?: any, keywords?: { start?: any; }): any;
  export function swapcase(...values: any[]): any;
  export function symmetric_difference(...values: any[]): any;
  export function symmetric_difference_update(...values: any[]): any;
  export function title(...values: any[]): any;
  export function translate(...values: any[]): any;
  export function tuple(iterable?: any): any;
  export function type(object: any): any;
  export function union(...values: any[]): any;
  export function unpack(...values: any[]): any;
  export function update(...values: any[]): any;
  export function upper(...values: any[]): any;
  export function values(...values: any[]): any;
  export function vars(object?: any): any;
  export function zfill(...values: any[]): any;
  export function zip(...iterables: any[]): any;
  export class StopIteration extends Exception {}
  export class StopAsyncIteration extends Exception {}
  export class ArithmeticError extends Exception {}
  export class AssertionError extends Exception {}
  export class AttributeError extends Exception {}
  export class BufferError extends Exception {}
  export class EOFError extends Exception {}
  export class ImportError extends Exception {}
  export class LookupError extends Exception {}
  export class MemoryError extends Exception {}
  export class NameError extends Exception {}
  export class OSError extends Exception {}
  export class RuntimeError extends Exception {}
  export class IndentationError extends Exception {}
  export class SystemError extends Exception {}
  export class ValueError extends Exception {}
  export class Warning extends Exception {}
  export class FloatingPointError extends ArithmeticError {}
  export class OverflowError extends ArithmeticError {}
  export class ZeroDivisionError extends ArithmeticError {}
  export class ModuleNotFoundError extends ImportError {}
  export class IndexError extends LookupError {}
  export class KeyError extends LookupError {}
  export class UnboundLocalError extends NameError {}
  export class BlockingIOError extends OSError {}
  export class ChildProcessError extends OSError {}
  export class ConnectionError extends OSError {}
  export class FileExistsError extends OSError {}
  export class FileNotFoundError extends OSError {}
  export class InterruptedError extends OSError {}
  export class IsADirectoryError extends OSError {}
  export class NotADirectoryError extends OSError {}
  export class PermissionError extends OSError {}
  export class ProcessLookupError extends OSError {}
  export class TimeoutError extends OSError {}
  export class BrokenPipeError extends ConnectionError {}
  export class ConnectionAbortedError extends ConnectionError {}
  export class ConnectionRefusedError extends ConnectionError {}
  export class ConnectionResetError extends ConnectionError {}
  export class NotImplementedError extends RuntimeError {}
  export class RecursionError extends RuntimeError {}
  export class TabError extends IndentationError {}
  export class UnicodeError extends ValueError {}
  export class UnicodeDecodeError extends UnicodeError {}
  export class UnicodeEncodeError extends UnicodeError {}
  export class UnicodeTranslateError extends UnicodeError {}
  export class DeprecationWarning extends Warning {}
  export class PendingDeprecationWarning extends Warning {}
  export class RuntimeWarning extends Warning {}
  export class SyntaxWarning extends Warning {}
  export class UserWarning extends Warning {}
  export class FutureWarning extends Warning {}
  export class ImportWarning extends Warning {}
  export class UnicodeWarning extends Warning {}
  export class BytesWarning extends Warning {}
  export class ResourceWarning extends Warning {}
  export class EncodingWarning extends Warning {}
  export class IOError extends Exception {}
  export class EnvironmentError extends Exception {}
}

declare module 'modelarts/py/argparse' {
  import { Exception } from 'modelarts/py';
  export type Type = ((text: string) => any) | { __call__(text: string): any };
  /** Keywords of add_argument(). */
  export interface ArgumentKeywords {
    action?: 'store' | 'store_const' | 'store_true' | 'store_false' | 'append' | 'append_const' | 'extend' | 'count' | 'help' | 'version' | 'parsers' | (new (...values: any[]) => any) | null;
    /** How many values it takes: a number, '?' one or none, '*' any, '+' one at least. */
    nargs?: number | '?' | '*' | '+' | 'A...' | '...' | null;
    const?: any;
    /** Value when it is not given. */
    default?: any;
    /** Makes a value of the text: py.int, py.float, a function. */
    type?: Type | null;
    /** The values that are allowed. */
    choices?: Iterable<any> | null;
    required?: boolean | null;
    /** What the help says of it. */
    help?: string | null;
    /** What the help calls its value. */
    metavar?: string | readonly string[] | null;
    /** Name of the attribute that its value becomes. */
    dest?: string | null;
    version?: string | null;
  }
  export interface ParserKeywords {
    /** Name of the program. */
    prog?: string | null;
    usage?: string | null;
    /** What the help says first. */
    description?: string | null;
    /** What the help says last. */
    epilog?: string | null;
    parents?: ArgumentParser[] | null;
    formatter_class?: any;
    prefix_chars?: string | null;
    fromfile_prefix_chars?: string | null;
    argument_default?: any;
    conflict_handler?: 'error' | 'resolve' | null;
    add_help?: boolean | null;
    /** Whether the beginning of an option's name is enough. Default: true. */
    allow_abbrev?: boolean | null;
    exit_on_error?: boolean | null;
  }
  export interface ArgumentGroup {
    title: string | null;
    description: string | null;
    /** Defines an option, or an argument: ('--lr', '-l', { type: py.float, default: 0.1 }), ('file'). */
    add_argument(...flags: string[]): Action;
    add_argument(flag: string, keywords: ArgumentKeywords): Action;
    add_argument(flag: string, second: string, keywords: ArgumentKeywords): Action;
    add_argument(flag: string, second: string, third: string, keywords: ArgumentKeywords): Action;
    add_argument(keywords: ArgumentKeywords): Action;
    add_argument_group(title?: string | null | { title?: string | null; description?: string | null }, description?: string | null | { description?: string | null }, keywords?: {}): ArgumentGroup;
    add_mutually_exclusive_group(keywords?: { required?: boolean | null }): ArgumentGroup;
    set_defaults(values?: { [name: string]: any }): void;
    get_default(dest: string): any;
  }
  /** Reads a command line, and says how it is to be used. */
  export interface ArgumentParser extends ArgumentGroup {
    prog: string;
    usage: string | null;
    epilog: string | null;
    formatter_class: any;
    add_subparsers(keywords?: { title?: string | null; description?: string | null; prog?: string | null; parser_class?: any; action?: any; dest?: string | null; required?: boolean | null; help?: string | null; metavar?: string | null }): SubParsers;
    /** The values, as attributes; ends the script with a line and code 2 when they are wrong. */
    parse_args(args?: readonly string[] | null, namespace?: any): any;
    /** The values, and the arguments that are none of its. */
    parse_known_args(args?: readonly string[] | null, namespace?: any): [any, string[]];
    format_usage(): string;
    format_help(): string;
    print_usage(file?: any): void;
    print_help(file?: any): void;
    exit(status?: number, message?: string | null): never;
    /** Ends the script with this line and code 2. */
    error(message: string): never;
    convert_arg_line_to_args(line: string): string[];
  }
  export interface SubParsers {
    add_parser(name: string, keywords?: ParserKeywords & { help?: string | null; aliases?: readonly string[] | null }): ArgumentParser;
  }
  export const ArgumentParser: {
    prototype: ArgumentParser;
    new (keywords?: ParserKeywords): ArgumentParser;
    (keywords?: ParserKeywords): ArgumentParser;
    new (prog: string | null, ...rest: any[]): ArgumentParser;
    (prog: string | null, ...rest: any[]): ArgumentParser;
  };
  /** What was parsed: an attribute for each option and argument. */
  export interface Namespace {
    [name: string]: any;
  }
  export const Namespace: { prototype: Namespace; new (values?: { [name: string]: any }): Namespace; (values?: { [name: string]: any }): Namespace };
  export const SUPPRESS: string;
  export const OPTIONAL: string;
  export const ZERO_OR_MORE: string;
  export const ONE_OR_MORE: string;
  export const PARSER: string;
  export const REMAINDER: string;
  export interface Action {
    [member: string]: any;
  }
  export const Action: { prototype: Action; new (...values: any[]): Action; (...values: any[]): Action; [member: string]: any };
  export interface FileType {
    [member: string]: any;
  }
  export const FileType: { prototype: FileType; new (...values: any[]): FileType; (...values: any[]): FileType; [member: string]: any };
  export class ArgumentError extends Exception {}
  export class ArgumentTypeError extends Exception {}
  export interface BooleanOptionalAction {
    [member: string]: any;
  }
  export const BooleanOptionalAction: { prototype: BooleanOptionalAction; new (...values: any[]): BooleanOptionalAction; (...values: any[]): BooleanOptionalAction; [member: string]: any };
  export interface HelpFormatter {
    [member: string]: any;
  }
  export const HelpFormatter: { prototype: HelpFormatter; new (...values: any[]): HelpFormatter; (...values: any[]): HelpFormatter; [member: string]: any };
  export interface RawDescriptionHelpFormatter {
    [member: string]: any;
  }
  export const RawDescriptionHelpFormatter: { prototype: RawDescriptionHelpFormatter; new (...values: any[]): RawDescriptionHelpFormatter; (...values: any[]): RawDescriptionHelpFormatter; [member: string]: any };
  export interface RawTextHelpFormatter {
    [member: string]: any;
  }
  export const RawTextHelpFormatter: { prototype: RawTextHelpFormatter; new (...values: any[]): RawTextHelpFormatter; (...values: any[]): RawTextHelpFormatter; [member: string]: any };
  export interface ArgumentDefaultsHelpFormatter {
    [member: string]: any;
  }
  export const ArgumentDefaultsHelpFormatter: { prototype: ArgumentDefaultsHelpFormatter; new (...values: any[]): ArgumentDefaultsHelpFormatter; (...values: any[]): ArgumentDefaultsHelpFormatter; [member: string]: any };
  export interface MetavarTypeHelpFormatter {
    [member: string]: any;
  }
  export const MetavarTypeHelpFormatter: { prototype: MetavarTypeHelpFormatter; new (...values: any[]): MetavarTypeHelpFormatter; (...values: any[]): MetavarTypeHelpFormatter; [member: string]: any };
}

declare module 'modelarts/py/getpass' {
  import { UserWarning } from 'modelarts/py';
  export class GetPassWarning extends UserWarning {}
  export function getpass(prompt?: any, stream?: any, keywords?: { prompt?: any; stream?: any; }): string;
  export function getuser(): string;
}

declare module 'modelarts/py/subprocess' {
  import { Exception, PathLike } from 'modelarts/py';
  export interface CompletedProcess {
    readonly args: any;
    /** Exit code; -N when signal N ended it. */
    readonly returncode: number;
    /** What it wrote, when that was captured: text with text: true, else bytes. */
    readonly stdout: any;
    readonly stderr: any;
    /** Throws a CalledProcessError unless the exit code is 0. */
    check_returncode(): void;
  }
  export const CompletedProcess: any;
  interface ProcessKeywords {
    stdin?: any;
    stdout?: any;
    stderr?: any;
    input?: any;
    capture_output?: boolean | null;
    shell?: boolean | null;
    cwd?: PathLike | null;
    env?: any;
    timeout?: number | null;
    check?: boolean | null;
    text?: boolean | null;
    encoding?: string | null;
    errors?: string | null;
    universal_newlines?: boolean | null;
    [keyword: string]: any;
  }
  /** Runs a program to its end. */
  export function run(args: string | readonly any[], keywords?: ProcessKeywords): CompletedProcess;
  export function call(args: string | readonly any[], keywords?: ProcessKeywords): number;
  export function check_call(args: string | readonly any[], keywords?: ProcessKeywords): number;
  /** What a program writes; throws unless its exit code is 0. */
  export function check_output(args: string | readonly any[], keywords?: ProcessKeywords): any;
  export const PIPE: number;
  export const STDOUT: number;
  export const DEVNULL: number;
  export class SubprocessError extends Exception {}
  export class CalledProcessError extends SubprocessError {}
  export class TimeoutExpired extends SubprocessError {}
  export interface Popen {
    [member: string]: any;
  }
  export const Popen: { prototype: Popen; new (...values: any[]): Popen; (...values: any[]): Popen; [member: string]: any };
  export function getoutput(cmd: string, keywords?: { encoding?: string | null; errors?: string | null; }): string;
  export function getstatusoutput(cmd: string, keywords?: { encoding?: string | null; errors?: string | null; }): [number, string];
  export function list2cmdline(seq: any): string;
}

declare module 'modelarts/py/sys' {
  export const argv: string[];
  export const path: string[];
  export const stdout: import('modelarts/py').TextFile;
  export const stderr: import('modelarts/py').TextFile;
  export const stdin: import('modelarts/py').TextFile;
  export const __stdout__: import('modelarts/py').TextFile;
  export const __stderr__: import('modelarts/py').TextFile;
  export const byteorder: string;
  export const executable: string;
  export const platform: string;
  export const maxsize: number;
  export const maxunicode: number;
  export const version: string;
  export const version_info: any;
  export const hexversion: number;
  export const float_info: any;
  /** Ends the script. */
  export function exit(status?: any): never;
  export const modules: any;
  export function exc_info(): any;
  export function getdefaultencoding(): string;
  export function getfilesystemencoding(): string;
}

declare module 'modelarts/py/logging' {
  import { PathLike } from 'modelarts/py';
  type Level = number | 'CRITICAL' | 'FATAL' | 'ERROR' | 'WARNING' | 'WARN' | 'INFO' | 'DEBUG' | 'NOTSET' | (string & {});
  export interface Logger {
    readonly name: string;
    level: number;
    propagate: boolean;
    disabled: boolean;
    handlers: any[];
    parent: Logger | null;
    setLevel(level: Level): void;
    getEffectiveLevel(): number;
    isEnabledFor(level: number): boolean;
    debug(message: any, ...values: any[]): void;
    info(message: any, ...values: any[]): void;
    warning(message: any, ...values: any[]): void;
    warn(message: any, ...values: any[]): void;
    error(message: any, ...values: any[]): void;
    critical(message: any, ...values: any[]): void;
    fatal(message: any, ...values: any[]): void;
    exception(message: any, ...values: any[]): void;
    log(level: number, message: any, ...values: any[]): void;
    addHandler(handler: any): void;
    removeHandler(handler: any): void;
    hasHandlers(): boolean;
    getChild(suffix: string): Logger;
    addFilter(filter: any): void;
    removeFilter(filter: any): void;
    filter(record: any): any;
    callHandlers(record: any): void;
    handle(record: any): void;
    makeRecord(...values: any[]): any;
  }
  export const Logger: { prototype: Logger; new (name: string, level?: Level): Logger; (name: string, level?: Level): Logger };
  export const root: Logger;
  export const CRITICAL: number;
  export const FATAL: number;
  export const ERROR: number;
  export const WARNING: number;
  export const WARN: number;
  export const INFO: number;
  export const DEBUG: number;
  export const NOTSET: number;
  export const BASIC_FORMAT: string;
  export const raiseExceptions: boolean;
  export const lastResort: any;
  export function getLogger(name?: string | null | { name?: string | null; }, keywords?: { name?: string | null; }): Logger;
  export function basicConfig(filemode: string, format: string, datefmt: string, style: string, level: number | string, stream: any, handlers: any[], force: boolean, encoding: string, errors: string, keywords?: { filename?: PathLike | null; filemode?: string | null; format?: string | null; datefmt?: string | null; style?: string | null; level?: number | string | null; stream?: any; handlers?: any[] | null; force?: boolean | null; encoding?: string | null; errors?: string | null; }): void;
  export interface LogRecord {
    [member: string]: any;
  }
  export const LogRecord: { prototype: LogRecord; new (...values: any[]): LogRecord; (...values: any[]): LogRecord; [member: string]: any };
  export interface Filterer {
    [member: string]: any;
  }
  export const Filterer: { prototype: Filterer; new (...values: any[]): Filterer; (...values: any[]): Filterer; [member: string]: any };
  export function getLevelName(level: any): any;
  export function getLevelNamesMapping(): any;
  export function addLevelName(level: number, levelName: string): void;
  export function disable(level?: number | null | { level?: number | null; }, keywords?: { level?: number | null; }): void;
  export function shutdown(): void;
  export interface Formatter {
    [member: string]: any;
  }
  export const Formatter: { prototype: Formatter; new (...values: any[]): Formatter; (...values: any[]): Formatter; [member: string]: any };
  export interface Filter {
    [member: string]: any;
  }
  export const Filter: { prototype: Filter; new (...values: any[]): Filter; (...values: any[]): Filter; [member: string]: any };
  export interface Handler {
    [member: string]: any;
  }
  export const Handler: { prototype: Handler; new (...values: any[]): Handler; (...values: any[]): Handler; [member: string]: any };
  export interface StreamHandler {
    [member: string]: any;
  }
  export const StreamHandler: { prototype: StreamHandler; new (...values: any[]): StreamHandler; (...values: any[]): StreamHandler; [member: string]: any };
  export interface FileHandler {
    [member: string]: any;
  }
  export const FileHandler: { prototype: FileHandler; new (...values: any[]): FileHandler; (...values: any[]): FileHandler; [member: string]: any };
  export interface NullHandler {
    [member: string]: any;
  }
  export const NullHandler: { prototype: NullHandler; new (...values: any[]): NullHandler; (...values: any[]): NullHandler; [member: string]: any };
  export interface LoggerAdapter {
    [member: string]: any;
  }
  export const LoggerAdapter: { prototype: LoggerAdapter; new (...values: any[]): LoggerAdapter; (...values: any[]): LoggerAdapter; [member: string]: any };
  export function debug(...values: any[]): void;
  export function info(...values: any[]): void;
  export function warning(...values: any[]): void;
  export function warn(...values: any[]): void;
  export function error(...values: any[]): void;
  export function critical(...values: any[]): void;
  export function fatal(...values: any[]): void;
  export function exception(...values: any[]): void;
  export function log(...values: any[]): void;
}

declare module 'modelarts/py/traceback' {
  export function print_exc(limit?: any, file?: any, chain?: any, keywords?: { limit?: any; file?: any; chain?: any; }): void;
  export function format_exc(limit?: any, chain?: any, keywords?: { limit?: any; chain?: any; }): string;
  export function print_exception(exc: any, value?: any, tb?: any, limit?: any, file?: any, chain?: any, keywords?: { value?: any; tb?: any; limit?: any; file?: any; chain?: any; }): void;
  export function format_exception(exc: any, value?: any, tb?: any, limit?: any, chain?: any, keywords?: { value?: any; tb?: any; limit?: any; chain?: any; }): string[];
  export function format_exception_only(exc: any, value?: any, keywords?: { value?: any; }): string[];
  export function print_stack(f?: any, limit?: any, file?: any, keywords?: { f?: any; limit?: any; file?: any; }): void;
  export function format_stack(f?: any, limit?: any, keywords?: { f?: any; limit?: any; }): string[];
}

declare module 'modelarts/py/os' {
  import { PathLike } from 'modelarts/py';
  export * as path from 'modelarts/py/os/path';
  export interface stat_result extends Iterable<any> {
    readonly st_mode: number;
    readonly st_ino: any;
    readonly st_dev: any;
    readonly st_nlink: number;
    readonly st_uid: number;
    readonly st_gid: number;
    /** In bytes. */
    readonly st_size: number;
    /** In seconds since 1970. */
    readonly st_atime: number;
    /** When it was changed, in seconds since 1970. */
    readonly st_mtime: number;
    readonly st_ctime: number;
    [member: string]: any;
  }
  export const stat_result: any;
  export interface DirEntry {
    readonly name: string;
    readonly path: string;
    is_dir(keywords?: { follow_symlinks?: boolean }): boolean;
    is_file(keywords?: { follow_symlinks?: boolean }): boolean;
    is_symlink(): boolean;
    stat(keywords?: { follow_symlinks?: boolean }): stat_result;
    inode(): any;
    __fspath__(): string;
  }
  export const DirEntry: any;
  export interface uname_result {
    readonly sysname: string;
    readonly nodename: string;
    readonly release: string;
    readonly version: string;
    readonly machine: string;
    [member: string]: any;
  }
  export const uname_result: any;
  export interface terminal_size {
    readonly columns: number;
    readonly lines: number;
    [member: string]: any;
  }
  export const terminal_size: any;
  /** The environment: environ.get('HOME'), environ.HOME. */
  export const environ: any;
  export const error: typeof import('modelarts/py').OSError;
  export const name: string;
  export const sep: string;
  export const altsep: any;
  export const extsep: string;
  export const pathsep: string;
  export const linesep: string;
  export const curdir: string;
  export const pardir: string;
  export const defpath: string;
  export const devnull: string;
  export const F_OK: number;
  export const R_OK: number;
  export const W_OK: number;
  export const X_OK: number;
  export function fspath(path: PathLike): string;
  export function fsencode(filename: PathLike): any;
  export function fsdecode(filename: any): string;
  export function getcwd(): string;
  export function chdir(path: PathLike): void;
  export function listdir(path?: PathLike | null | { path?: PathLike | null; }, keywords?: { path?: PathLike | null; }): string[];
  export function mkdir(path: PathLike, mode?: number | null | { mode?: number | null; }, keywords?: { mode?: number | null; }): void;
  /** Makes a folder and those above it. */
  export function makedirs(name: PathLike, mode?: number | null | { mode?: number | null; exist_ok?: boolean | null; }, exist_ok?: boolean | null | { mode?: number | null; exist_ok?: boolean | null; }, keywords?: { mode?: number | null; exist_ok?: boolean | null; }): void;
  export function rmdir(path: PathLike): void;
  export function removedirs(name: PathLike): void;
  export function remove(path: PathLike): void;
  export function unlink(path: PathLike): void;
  export function rename(src: PathLike, dst: PathLike): void;
  export function replace(src: PathLike, dst: PathLike): void;
  export function renames(old: PathLike, to: PathLike): void;
  export function link(src: PathLike, dst: PathLike): void;
  export function symlink(src: PathLike, dst: PathLike, target_is_directory?: boolean | null | { target_is_directory?: boolean | null; }, keywords?: { target_is_directory?: boolean | null; }): void;
  export function readlink(path: PathLike): string;
  export function chmod(path: PathLike, mode: number): void;
  export function utime(path: PathLike, times?: [number, number] | null | { times?: [number, number] | null; }, keywords?: { times?: [number, number] | null; }): void;
  export function truncate(path: PathLike, length: number): void;
  export function access(path: PathLike, mode: number): boolean;
  export function umask(mask: number): number;
  export function getenv<T = null>(key: string, otherwise?: T | null | { default?: T | null; }, keywords?: { default?: T | null; }): string | T;
  export function putenv(name: string, value: string): void;
  export function unsetenv(name: string): void;
  export function getpid(): number;
  export function getppid(): number;
  export function strerror(code: number): string;
  export function urandom(size: number): any;
  export function getuid(): number;
  export function geteuid(): number;
  export function getgid(): number;
  export function getegid(): number;
  export function stat(path: any, keywords?: { follow_symlinks?: boolean | null; }): stat_result;
  export function lstat(path: PathLike): stat_result;
  export function scandir(path?: PathLike | null | { path?: PathLike | null; }, keywords?: { path?: PathLike | null; }): IterableIterator<DirEntry>;
  interface walk_keywords { topdown?: boolean | null; onerror?: any; followlinks?: boolean | null; }
  /** [folder, folders in it, files in it], of a folder and all in it. */
  export function walk(top: PathLike, topdown?: boolean | null | walk_keywords, onerror?: any, followlinks?: boolean | null | walk_keywords, keywords?: walk_keywords): IterableIterator<[string, string[], string[]]>;
  export function kill(pid: number, sig: number): void;
  export function getlogin(): string;
  /** Runs a line in a shell, and gives its exit status. */
  export function system(command: string): number;
  export function popen(cmd: string, mode?: string | null | { mode?: string | null; buffering?: number | null; }, buffering?: number | null | { mode?: string | null; buffering?: number | null; }, keywords?: { mode?: string | null; buffering?: number | null; }): any;
  export function cpu_count(): number;
  export function getloadavg(): [number, number, number];
  export function uname(): uname_result;
  export function get_terminal_size(fd?: number | null | { fd?: number | null; }, keywords?: { fd?: number | null; }): terminal_size;
  export function isatty(fd: number): boolean;
}

declare module 'modelarts/py/os/path' {
  import { PathLike } from 'modelarts/py';
  export const sep: string;
  export const altsep: any;
  export const extsep: string;
  export const pathsep: string;
  export const curdir: string;
  export const pardir: string;
  export const defpath: string;
  export const devnull: string;
  export const supports_unicode_filenames: boolean;
  export function abspath(path: PathLike): string;
  export function basename(p: PathLike): string;
  export function commonpath(paths: Iterable<PathLike>): string;
  export function commonprefix(m: PathLike[]): string;
  export function dirname(p: PathLike): string;
  export function exists(path: PathLike): boolean;
  export function lexists(path: PathLike): boolean;
  export function expanduser(path: PathLike): string;
  export function expandvars(path: PathLike): string;
  export function getatime(filename: PathLike): number;
  export function getctime(filename: PathLike): number;
  /** When a file was changed, in seconds since 1970. */
  export function getmtime(filename: PathLike): number;
  /** How large a file is, in bytes. */
  export function getsize(filename: PathLike): number;
  export function isabs(s: PathLike): boolean;
  export function isdir(s: PathLike): boolean;
  export function isfile(path: PathLike): boolean;
  export function islink(path: PathLike): boolean;
  export function ismount(path: PathLike): boolean;
  export function join(a: PathLike, ...p: PathLike[]): string;
  export function normcase(s: PathLike): string;
  export function normpath(path: PathLike): string;
  export function realpath(filename: PathLike, keywords?: { strict?: boolean | null; }): string;
  export function relpath(path: PathLike, start?: PathLike | null | { start?: PathLike | null; }, keywords?: { start?: PathLike | null; }): string;
  export function samefile(f1: PathLike, f2: PathLike): boolean;
  export function split(p: PathLike): [string, string];
  export function splitdrive(p: PathLike): [string, string];
  export function splitext(p: PathLike): [string, string];
}

declare module 'modelarts/py/pathlib' {
  import { PathLike } from 'modelarts/py';
  /** A path without a look at the disk. */
  export interface PurePath {
    readonly parts: any;
    readonly drive: string;
    readonly root: string;
    readonly anchor: string;
    readonly name: string;
    readonly parent: this;
    readonly parents: any;
    /** The extension, with its dot. */
    readonly suffix: string;
    readonly suffixes: string[];
    /** The name without its extension. */
    readonly stem: string;
    is_absolute(): boolean;
    as_posix(): string;
    as_uri(): string;
    joinpath(...parts: PathLike[]): this;
    relative_to(...other: PathLike[]): this;
    is_relative_to(...other: PathLike[]): boolean;
    match(pattern: string): boolean;
    with_name(name: string): this;
    with_stem(stem: string): this;
    with_suffix(suffix: string): this;
    /** The / of Python: path / 'part'. */
    __truediv__(part: PathLike): this;
    __fspath__(): string;
    toString(): string;
  }
  export interface Path extends PurePath {
    exists(): boolean;
    is_dir(): boolean;
    is_file(): boolean;
    is_symlink(): boolean;
    is_mount(): boolean;
    absolute(): this;
    resolve(strict?: boolean | { strict?: boolean }): this;
    expanduser(): this;
    stat(keywords?: { follow_symlinks?: boolean }): import('modelarts/py/os').stat_result;
    lstat(): import('modelarts/py/os').stat_result;
    iterdir(): IterableIterator<Path>;
    glob(pattern: string): IterableIterator<Path>;
    rglob(pattern: string): IterableIterator<Path>;
    mkdir(mode?: number | { mode?: number; parents?: boolean; exist_ok?: boolean }, parents?: boolean, exist_ok?: boolean): void;
    rmdir(): void;
    touch(mode?: number | { mode?: number; exist_ok?: boolean }, exist_ok?: boolean): void;
    unlink(missing_ok?: boolean | { missing_ok?: boolean }): void;
    rename(target: PathLike): Path;
    replace(target: PathLike): Path;
    chmod(mode: number, keywords?: { follow_symlinks?: boolean }): void;
    symlink_to(target: PathLike, target_is_directory?: any): void;
    hardlink_to(target: PathLike): void;
    readlink(): Path;
    samefile(other: PathLike): boolean;
    open(mode?: any, ...rest: any[]): import('modelarts/py').TextFile;
    read_text(encoding?: string | null | { encoding?: string | null; errors?: string | null }, errors?: string | null): string;
    read_bytes(): any;
    write_text(data: string, encoding?: string | null | { encoding?: string | null; errors?: string | null; newline?: string | null }, errors?: string | null, newline?: string | null): number;
    write_bytes(data: any): number;
    __enter__(): this;
    __exit__(...values: any[]): any;
  }
  interface PathClass<P> {
    prototype: P;
    new (...parts: PathLike[]): P;
    (...parts: PathLike[]): P;
    cwd(): P;
    home(): P;
  }
  export const PurePath: { prototype: PurePath; new (...parts: PathLike[]): PurePath; (...parts: PathLike[]): PurePath };
  export const PurePosixPath: { prototype: PurePath; new (...parts: PathLike[]): PurePath; (...parts: PathLike[]): PurePath };
  export const Path: PathClass<Path>;
  export const PosixPath: PathClass<Path>;
}

declare module 'modelarts/py/glob' {
  import { PathLike } from 'modelarts/py';
  export function glob(pathname: PathLike, keywords?: { root_dir?: PathLike | null; recursive?: boolean | null; include_hidden?: boolean | null; }): string[];
  export function iglob(pathname: PathLike, keywords?: { root_dir?: PathLike | null; recursive?: boolean | null; include_hidden?: boolean | null; }): IterableIterator<string>;
  export function escape(pathname: string): string;
  export function has_magic(s: string): boolean;
  export function matcher(pattern: any): any;
}

declare module 'modelarts/py/shutil' {
  import { OSError, PathLike } from 'modelarts/py';
  export class Error extends OSError {}
  export class SameFileError extends Error {}
  export class SpecialFileError extends OSError {}
  export function copyfile(src: PathLike, dst: PathLike, keywords?: { follow_symlinks?: boolean | null; }): any;
  export function copymode(src: PathLike, dst: PathLike, keywords?: { follow_symlinks?: boolean | null; }): void;
  export function copystat(src: PathLike, dst: PathLike, keywords?: { follow_symlinks?: boolean | null; }): void;
  export function copy(src: PathLike, dst: PathLike, keywords?: { follow_symlinks?: boolean | null; }): any;
  export function copy2(src: PathLike, dst: PathLike, keywords?: { follow_symlinks?: boolean | null; }): any;
  interface copytree_keywords { symlinks?: boolean | null; ignore?: any; copy_function?: any; ignore_dangling_symlinks?: boolean | null; dirs_exist_ok?: boolean | null; }
  export function copytree(src: PathLike, dst: PathLike, symlinks?: boolean | null | copytree_keywords, ignore?: any, copy_function?: any, ignore_dangling_symlinks?: boolean | null | copytree_keywords, dirs_exist_ok?: boolean | null | copytree_keywords, keywords?: copytree_keywords): any;
  export function rmtree(path: PathLike, ignore_errors?: boolean | null | { ignore_errors?: boolean | null; onerror?: any; }, onerror?: any, keywords?: { ignore_errors?: boolean | null; onerror?: any; }): void;
  export function move(src: PathLike, dst: PathLike, copy_function?: any, keywords?: { copy_function?: any; }): any;
  export function which(cmd: PathLike, mode?: number | null | { mode?: number | null; path?: string | null; }, path?: string | null | { mode?: number | null; path?: string | null; }, keywords?: { mode?: number | null; path?: string | null; }): string | null;
  export function disk_usage(path: PathLike): any;
  export function get_terminal_size(fallback?: any, keywords?: { fallback?: any; }): any;
  export function ignore_patterns(...patterns: any[]): any;
}

declare module 'modelarts/py/tempfile' {
  export const tempdir: any;
  export function gettempdir(): string;
  export function gettempprefix(): any;
  export function mkdtemp(suffix?: any, prefix?: any, dir?: any, keywords?: { suffix?: any; prefix?: any; dir?: any; }): string;
  export function mkstemp(suffix?: any, prefix?: any, dir?: any, text?: any, keywords?: { suffix?: any; prefix?: any; dir?: any; text?: any; }): any;
  export interface TemporaryDirectory {
    [member: string]: any;
  }
  export const TemporaryDirectory: { prototype: TemporaryDirectory; new (...values: any[]): TemporaryDirectory; (...values: any[]): TemporaryDirectory; [member: string]: any };
  export interface NamedTemporaryFile {
    [member: string]: any;
  }
  export const NamedTemporaryFile: { prototype: NamedTemporaryFile; new (...values: any[]): NamedTemporaryFile; (...values: any[]): NamedTemporaryFile; [member: string]: any };
  export interface TemporaryFile {
    [member: string]: any;
  }
  export const TemporaryFile: { prototype: TemporaryFile; new (...values: any[]): TemporaryFile; (...values: any[]): TemporaryFile; [member: string]: any };
}

declare module 'modelarts/py/io' {
  export interface StringIO {
    [member: string]: any;
  }
  export const StringIO: { prototype: StringIO; new (...values: any[]): StringIO; (...values: any[]): StringIO; [member: string]: any };
  export interface BytesIO {
    [member: string]: any;
  }
  export const BytesIO: { prototype: BytesIO; new (...values: any[]): BytesIO; (...values: any[]): BytesIO; [member: string]: any };
  export function open(...values: any[]): any;
  export const SEEK_SET: number;
  export const SEEK_CUR: number;
  export const SEEK_END: number;
  export const DEFAULT_BUFFER_SIZE: number;
}

declare module 'modelarts/py/csv' {
  import { Exception } from 'modelarts/py';
  export const QUOTE_MINIMAL: number;
  export const QUOTE_ALL: number;
  export const QUOTE_NONNUMERIC: number;
  export const QUOTE_NONE: number;
  export class Error extends Exception {}
  export interface Dialect {
    [member: string]: any;
  }
  export const Dialect: { prototype: Dialect; new (...values: any[]): Dialect; (...values: any[]): Dialect; [member: string]: any };
  export interface excel {
    [member: string]: any;
  }
  export const excel: { prototype: excel; new (...values: any[]): excel; (...values: any[]): excel; [member: string]: any };
  export interface excel_tab {
    [member: string]: any;
  }
  export const excel_tab: { prototype: excel_tab; new (...values: any[]): excel_tab; (...values: any[]): excel_tab; [member: string]: any };
  export interface unix_dialect {
    [member: string]: any;
  }
  export const unix_dialect: { prototype: unix_dialect; new (...values: any[]): unix_dialect; (...values: any[]): unix_dialect; [member: string]: any };
  export function reader(csvfile: any, dialect?: any, keywords?: { dialect?: any; [name: string]: any; }): any;
  export function writer(csvfile: any, dialect?: any, keywords?: { dialect?: any; [name: string]: any; }): any;
  export interface DictReader {
    [member: string]: any;
  }
  export const DictReader: { prototype: DictReader; new (...values: any[]): DictReader; (...values: any[]): DictReader; [member: string]: any };
  export interface DictWriter {
    [member: string]: any;
  }
  export const DictWriter: { prototype: DictWriter; new (...values: any[]): DictWriter; (...values: any[]): DictWriter; [member: string]: any };
  export function register_dialect(name: any, dialect?: any, keywords?: { dialect?: any; [name: string]: any; }): any;
  export function unregister_dialect(name: any): any;
  export function get_dialect(name: any): any;
  export function list_dialects(): any;
  export function field_size_limit(limit?: any, keywords?: { limit?: any; }): any;
}

declare module 'modelarts/py/json' {
  import { ValueError } from 'modelarts/py';
  /** A value as JSON. */
  export function dumps(obj: any, keywords?: { skipkeys?: boolean | null; ensure_ascii?: boolean | null; check_circular?: boolean | null; allow_nan?: boolean | null; cls?: any; indent?: number | string | null; separators?: [string, string] | null; default?: ((value: any) => any) | null; sort_keys?: boolean | null; }): string;
  /** Writes a value as JSON. */
  export function dump(obj: any, fp: any, keywords?: { skipkeys?: boolean | null; ensure_ascii?: boolean | null; check_circular?: boolean | null; allow_nan?: boolean | null; cls?: any; indent?: number | string | null; separators?: [string, string] | null; default?: ((value: any) => any) | null; sort_keys?: boolean | null; }): void;
  /** The value of JSON. */
  export function loads(s: any, keywords?: { cls?: any; object_hook?: ((value: any) => any) | null; parse_float?: ((text: string) => any) | null; parse_int?: ((text: string) => any) | null; parse_constant?: ((text: string) => any) | null; object_pairs_hook?: ((pairs: any[]) => any) | null; }): any;
  /** Reads JSON from a file. */
  export function load(fp: any, keywords?: { cls?: any; object_hook?: ((value: any) => any) | null; parse_float?: ((text: string) => any) | null; parse_int?: ((text: string) => any) | null; parse_constant?: ((text: string) => any) | null; object_pairs_hook?: ((pairs: any[]) => any) | null; }): any;
  export class JSONDecodeError extends ValueError {}
  export interface JSONEncoder {
    [member: string]: any;
  }
  export const JSONEncoder: { prototype: JSONEncoder; new (...values: any[]): JSONEncoder; (...values: any[]): JSONEncoder; [member: string]: any };
  export interface JSONDecoder {
    [member: string]: any;
  }
  export const JSONDecoder: { prototype: JSONDecoder; new (...values: any[]): JSONDecoder; (...values: any[]): JSONDecoder; [member: string]: any };
}

declare module 'modelarts/py/moxing/file' {
  import { FileExistsError, FileNotFoundError, OSError, PathLike } from 'modelarts/py';
  export function exists(url: PathLike): boolean;
  export function is_directory(url: PathLike): boolean;
  export function list_directory(url: PathLike, recursive?: boolean | null | { recursive?: boolean | null; }, keywords?: { recursive?: boolean | null; }): string[];
  export function make_dirs(url: PathLike): void;
  export function mk_dir(url: PathLike): void;
  export function remove(url: PathLike, recursive?: boolean | null | { recursive?: boolean | null; }, keywords?: { recursive?: boolean | null; }): void;
  export function rename(src_url: PathLike, dst_url: PathLike): void;
  export function copy(src_url: PathLike, dst_url: PathLike): void;
  export function copy_parallel(src_url: PathLike, dst_url: PathLike): void;
  export function read(url: any, client_id?: any, binary?: any, exist_check?: any, keywords?: { client_id?: any; binary?: any; exist_check?: any; }): any;
  export function write(url: any, data: any, binary?: any, keywords?: { binary?: any; }): void;
  export function append(url: any, data: any, binary?: any, keywords?: { binary?: any; }): void;
  export function append_remote(src_url: PathLike, dst_url: PathLike): void;
  export function get_size(url: any, recursive?: any, keywords?: { recursive?: any; }): number;
  export function stat(...values: any[]): any;
  export interface File {
    [member: string]: any;
  }
  export const File: { prototype: File; new (...values: any[]): File; (...values: any[]): File; [member: string]: any };
  export function set_auth(...values: any[]): void;
  export class MoxFileRespException extends OSError {}
  export class MoxFileReadException extends OSError {}
  export class MoxFileNotExistsException extends FileNotFoundError {}
  export class MoxFileNameDuplicateException extends FileExistsError {}
  export function glob(file_pattern: PathLike): string[];
  export function walk(...values: any[]): any;
  export function scan_dir(...values: any[]): any;
  export function shift(...values: any[]): void;
  export * as file_io from 'modelarts/py/moxing/file';
}

declare module 'modelarts/py/moxing/framework/file' {
  export * from 'modelarts/py/moxing/file';
}

declare module 'modelarts/py/moxing/framework' {
  export * as file from 'modelarts/py/moxing/framework/file';
}

declare module 'modelarts/py/moxing' {
  export * as file from 'modelarts/py/moxing/file';
}

declare module 'modelarts/py/math' {
  export const pi: number;
  export const e: number;
  export const tau: number;
  export const inf: number;
  export const nan: number;
  export function fabs(...values: any[]): number;
  export function degrees(...values: any[]): number;
  export function radians(...values: any[]): number;
  export function isfinite(...values: any[]): boolean;
  export function isinf(...values: any[]): boolean;
  export function isnan(...values: any[]): boolean;
  export function isclose(a: any, b: any, keywords?: { rel_tol?: any; abs_tol?: any; }): boolean;
  export function ulp(...values: any[]): any;
  export function dist(p: any, q: any): number;
  export function prod(iterable: any, keywords?: { start?: any; }): any;
  export function sqrt(...values: any[]): number;
  export function exp(...values: any[]): number;
  export function sin(...values: any[]): number;
  export function cos(...values: any[]): number;
  export function tan(...values: any[]): number;
  export function asin(...values: any[]): number;
  export function acos(...values: any[]): number;
  export function atan(...values: any[]): number;
  export function sinh(...values: any[]): number;
  export function cosh(...values: any[]): number;
  export function tanh(...values: any[]): number;
  export function asinh(...values: any[]): any;
  export function acosh(...values: any[]): any;
  export function atanh(...values: any[]): any;
  export function expm1(...values: any[]): number;
  export function log1p(...values: any[]): number;
  export function log2(...values: any[]): number;
  export function log10(...values: any[]): number;
  export function exp2(...values: any[]): any;
  export function cbrt(...values: any[]): any;
  export function erf(...values: any[]): number;
  export function erfc(...values: any[]): any;
  export function gamma(...values: any[]): number;
  export function lgamma(...values: any[]): any;
  export function fmod(...values: any[]): number;
  export function remainder(...values: any[]): any;
  export function atan2(...values: any[]): number;
  export function copysign(...values: any[]): number;
  export function nextafter(...values: any[]): any;
  export function pow(...values: any[]): number;
  export function log(...values: any[]): number;
  export function hypot(...values: any[]): number;
  export function fsum(...values: any[]): number;
  export function gcd(...values: any[]): number;
  export function lcm(...values: any[]): number;
  export function factorial(...values: any[]): number;
  export function comb(...values: any[]): number;
  export function perm(...values: any[]): number;
  export function isqrt(...values: any[]): number;
  export function floor(...values: any[]): number;
  export function ceil(...values: any[]): number;
  export function trunc(...values: any[]): number;
  export function frexp(...values: any[]): any;
  export function ldexp(...values: any[]): number;
  export function modf(...values: any[]): any;
}

declare module 'modelarts/py/random' {
  export interface Random {
    [member: string]: any;
  }
  export const Random: { prototype: Random; new (...values: any[]): Random; (...values: any[]): Random; [member: string]: any };
  export function seed(a?: any, version?: number | null | { a?: any; version?: number | null; }, keywords?: { a?: any; version?: number | null; }): void;
  /** From 0 up to 1, but for 1. */
  export function random(): number;
  export function getrandbits(k: number): any;
  export function randbytes(n: number): any;
  export function getstate(): any;
  export function setstate(state: any): void;
  export function randrange(start: number, stop?: number | null | { stop?: number | null; step?: number | null; }, step?: number | null | { stop?: number | null; step?: number | null; }, keywords?: { stop?: number | null; step?: number | null; }): number;
  /** A whole number from a to b, both of them included. */
  export function randint(a: number, b: number): number;
  export function choice<T>(seq: ArrayLike<T> | Iterable<T>): T;
  interface choices_keywords { weights?: number[] | null; cum_weights?: number[] | null; k?: number | null; }
  export function choices<T>(population: ArrayLike<T> | Iterable<T>, weights?: number[] | null | choices_keywords, keywords?: choices_keywords): T[];
  /** Shuffles a list in place. */
  export function shuffle(x: any[]): void;
  export function sample<T>(population: ArrayLike<T> | Iterable<T>, k: number, keywords?: { counts?: number[] | null; }): T[];
  export function uniform(a: number, b: number): number;
  export function triangular(low?: number | null | { low?: number | null; high?: number | null; mode?: number | null; }, high?: number | null | { low?: number | null; high?: number | null; mode?: number | null; }, mode?: number | null | { low?: number | null; high?: number | null; mode?: number | null; }, keywords?: { low?: number | null; high?: number | null; mode?: number | null; }): number;
  export function gauss(mu?: number | null | { mu?: number | null; sigma?: number | null; }, sigma?: number | null | { mu?: number | null; sigma?: number | null; }, keywords?: { mu?: number | null; sigma?: number | null; }): number;
  export function normalvariate(mu?: number | null | { mu?: number | null; sigma?: number | null; }, sigma?: number | null | { mu?: number | null; sigma?: number | null; }, keywords?: { mu?: number | null; sigma?: number | null; }): number;
  export function lognormvariate(mu: number, sigma: number): number;
  export function gammavariate(alpha: number, beta: number): number;
  export function betavariate(alpha: number, beta: number): number;
  export function paretovariate(alpha: number): number;
  export function weibullvariate(alpha: number, beta: number): number;
  export function expovariate(lambd: number): number;
}

declare module 'modelarts/py/statistics' {
  import { ValueError } from 'modelarts/py';
  export class StatisticsError extends ValueError {}
  export function mean(data: any): any;
  export function fmean(data: any, weights?: any, keywords?: { weights?: any; }): number;
  export function geometric_mean(data: any): any;
  export function harmonic_mean(data: any, weights?: any, keywords?: { weights?: any; }): any;
  export function median(data: any): any;
  export function median_low(data: any): any;
  export function median_high(data: any): any;
  export function mode(data: any): any;
  export function multimode(data: any): any;
  export function quantiles(data: any, keywords?: { n?: any; method?: any; }): any;
  export function stdev(...values: any[]): number;
  export function variance(...values: any[]): any;
  export function pstdev(...values: any[]): number;
  export function pvariance(...values: any[]): any;
}

declare module 'modelarts/py/datetime' {
  interface DateKeywords { year?: number; month?: number; day?: number }
  interface TimeKeywords { hour?: number; minute?: number; second?: number; microsecond?: number; tzinfo?: tzinfo | null; fold?: number }
  export interface date {
    readonly year: number;
    readonly month: number;
    readonly day: number;
    toordinal(): number;
    /** 0 is Monday. */
    weekday(): number;
    isoweekday(): number;
    isocalendar(): any;
    isoformat(...values: any[]): string;
    ctime(): string;
    timetuple(): import('modelarts/py/time').struct_time;
    strftime(format: string): string;
    replace(...values: any[]): this;
    __add__(other: timedelta): this;
    __sub__(other: any): any;
  }
  interface dateClass {
    prototype: date;
    new (year: number, month: number, day: number): date;
    (year: number, month: number, day: number): date;
    new (keywords: Required<DateKeywords>): date;
    (keywords: Required<DateKeywords>): date;
    today(): date;
    fromtimestamp(timestamp: number): date;
    fromordinal(ordinal: number): date;
    fromisoformat(text: string): date;
    fromisocalendar(year: number, week: number, day: number): date;
    min: date;
    max: date;
    resolution: timedelta;
  }
  export const date: dateClass;
  export interface time {
    readonly hour: number;
    readonly minute: number;
    readonly second: number;
    readonly microsecond: number;
    readonly tzinfo: tzinfo | null;
    isoformat(timespec?: any): string;
    strftime(format: string): string;
    replace(...values: any[]): time;
    utcoffset(): timedelta | null;
    dst(): timedelta | null;
    tzname(): string | null;
  }
  export const time: {
    prototype: time;
    new (hour?: number | TimeKeywords, minute?: number | TimeKeywords, second?: number | TimeKeywords, microsecond?: number, tzinfo?: tzinfo | null, keywords?: TimeKeywords): time;
    (hour?: number | TimeKeywords, minute?: number | TimeKeywords, second?: number | TimeKeywords, microsecond?: number, tzinfo?: tzinfo | null, keywords?: TimeKeywords): time;
    fromisoformat(text: string): time;
    min: time;
    max: time;
    resolution: timedelta;
  };
  export interface datetime extends date {
    readonly hour: number;
    readonly minute: number;
    readonly second: number;
    readonly microsecond: number;
    readonly tzinfo: tzinfo | null;
    date(): date;
    time(): time;
    timetz(): time;
    /** Seconds since 1970. */
    timestamp(): number;
    utcoffset(): timedelta | null;
    dst(): timedelta | null;
    tzname(): string | null;
    utctimetuple(): import('modelarts/py/time').struct_time;
    isoformat(sep?: string | { sep?: string; timespec?: string }, timespec?: string): string;
    astimezone(tz?: tzinfo | null): datetime;
  }
  interface datetimeClass {
    prototype: datetime;
    new (year: number, month: number, day: number, hour?: number | TimeKeywords, minute?: number | TimeKeywords, second?: number | TimeKeywords, microsecond?: number | TimeKeywords, tzinfo?: tzinfo | null, keywords?: TimeKeywords): datetime;
    (year: number, month: number, day: number, hour?: number | TimeKeywords, minute?: number | TimeKeywords, second?: number | TimeKeywords, microsecond?: number | TimeKeywords, tzinfo?: tzinfo | null, keywords?: TimeKeywords): datetime;
    new (keywords: Required<DateKeywords> & TimeKeywords): datetime;
    (keywords: Required<DateKeywords> & TimeKeywords): datetime;
    now(tz?: tzinfo | null | { tz?: tzinfo | null }): datetime;
    utcnow(): datetime;
    today(): datetime;
    fromtimestamp(timestamp: number, tz?: tzinfo | null | { tz?: tzinfo | null }): datetime;
    utcfromtimestamp(timestamp: number): datetime;
    fromisoformat(text: string): datetime;
    fromordinal(ordinal: number): datetime;
    fromisocalendar(year: number, week: number, day: number): datetime;
    strptime(text: string, format: string): datetime;
    combine(date: date, time: time, tzinfo?: tzinfo | null): datetime;
    min: datetime;
    max: datetime;
    resolution: timedelta;
  }
  export const datetime: datetimeClass;
  export interface timedelta {
    readonly days: number;
    readonly seconds: number;
    readonly microseconds: number;
    total_seconds(): number;
    __add__(other: any): any;
    __sub__(other: any): any;
    __mul__(factor: number): timedelta;
    __truediv__(other: any): any;
    __neg__(): timedelta;
    __abs__(): timedelta;
  }
  interface TimedeltaKeywords { days?: number; seconds?: number; microseconds?: number; milliseconds?: number; minutes?: number; hours?: number; weeks?: number }
  export const timedelta: {
    prototype: timedelta;
    new (days?: number | TimedeltaKeywords, seconds?: number | TimedeltaKeywords, microseconds?: number | TimedeltaKeywords, milliseconds?: number, minutes?: number, hours?: number, weeks?: number): timedelta;
    (days?: number | TimedeltaKeywords, seconds?: number | TimedeltaKeywords, microseconds?: number | TimedeltaKeywords, milliseconds?: number, minutes?: number, hours?: number, weeks?: number): timedelta;
    min: timedelta;
    max: timedelta;
    resolution: timedelta;
  };
  export interface tzinfo {
    utcoffset(moment: datetime | null): timedelta | null;
    tzname(moment: datetime | null): string | null;
    dst(moment: datetime | null): timedelta | null;
    fromutc(moment: datetime): datetime;
  }
  export const tzinfo: { prototype: tzinfo; new (): tzinfo; (): tzinfo };
  export const timezone: {
    prototype: tzinfo;
    new (offset: timedelta, name?: string | null): tzinfo;
    (offset: timedelta, name?: string | null): tzinfo;
    utc: tzinfo;
    min: tzinfo;
    max: tzinfo;
  };
  export const UTC: tzinfo;
  export const MINYEAR: number;
  export const MAXYEAR: number;
}

declare module 'modelarts/py/time' {
  export interface struct_time extends Iterable<number> {
    readonly tm_year: number;
    readonly tm_mon: number;
    readonly tm_mday: number;
    readonly tm_hour: number;
    readonly tm_min: number;
    readonly tm_sec: number;
    readonly tm_wday: number;
    readonly tm_yday: number;
    readonly tm_isdst: number;
    [index: number]: number;
  }
  export const struct_time: any;
  export const tzname: [string, string];
  /** Seconds since 1970, with fractions. */
  export function time(): number;
  export function sleep(secs: number): void;
  /** Seconds of a clock that only goes forward. */
  export function perf_counter(): number;
  export function monotonic(): number;
  export function perf_counter_ns(): any;
  export function monotonic_ns(): any;
  export function process_time(): number;
  export function localtime(secs?: number | null): struct_time;
  export function gmtime(secs?: number | null): struct_time;
  export function mktime(t: any): number;
  export function ctime(secs?: number | null): string;
  export function asctime(t?: any): string;
  export function strftime(format: string, t?: any): string;
  export function strptime(string: string, format?: string | null): struct_time;
  export const timezone: number;
  export const altzone: number;
  export const daylight: number;
}

declare module 'modelarts/py/platform' {
  export function system(): string;
  export function node(): string;
  export function release(): string;
  export function version(): string;
  export function machine(): string;
  export function uname(): any;
}

declare module 'modelarts/py/socket' {
  export function gethostname(): string;
}

declare module 'modelarts/py/IPython' {
  export const display: any;
}

declare module 'modelarts/py/IPython/display' {
  export function display(...objs: any[]): any;
  export function clear_output(wait?: any, keywords?: { wait?: any; }): void;
  export interface DisplayHandle {
    [member: string]: any;
  }
  export const DisplayHandle: { prototype: DisplayHandle; new (...values: any[]): DisplayHandle; (...values: any[]): DisplayHandle; [member: string]: any };
  export interface HTML {
    [member: string]: any;
  }
  export const HTML: { prototype: HTML; new (...values: any[]): HTML; (...values: any[]): HTML; [member: string]: any };
  export interface Markdown {
    [member: string]: any;
  }
  export const Markdown: { prototype: Markdown; new (...values: any[]): Markdown; (...values: any[]): Markdown; [member: string]: any };
}

declare module 'modelarts/py/re' {
  import { Exception } from 'modelarts/py';
  /** A compiled regular expression. */
  export interface Pattern {
    readonly pattern: string;
    readonly flags: number;
    readonly groups: number;
    readonly groupindex: any;
    search(string: string, pos?: number, endpos?: number): Match | null;
    match(string: string, pos?: number, endpos?: number): Match | null;
    fullmatch(string: string, pos?: number, endpos?: number): Match | null;
    findall(string: string, pos?: number, endpos?: number): any[];
    finditer(string: string, pos?: number, endpos?: number): IterableIterator<Match>;
    split(string: string, maxsplit?: number): string[];
    sub(repl: string | ((match: Match) => string), string: string, count?: number): string;
    subn(repl: string | ((match: Match) => string), string: string, count?: number): [string, number];
  }
  export const Pattern: any;
  /** What a pattern found. */
  export interface Match {
    readonly string: string;
    readonly re: Pattern;
    readonly pos: number;
    readonly endpos: number;
    readonly lastindex: number | null;
    readonly lastgroup: string | null;
    readonly regs: any;
    /** The text of a group; the whole without a number. */
    group(group?: number | string): any;
    group(...groups: (number | string)[]): any;
    groups(otherwise?: any): any[];
    groupdict(otherwise?: any): { [name: string]: any };
    start(group?: number | string): number;
    end(group?: number | string): number;
    span(group?: number | string): [number, number];
    expand(template: string): string;
    __getitem__(group: number | string): any;
  }
  export const Match: any;
  export class error extends Exception {}
  export const IGNORECASE: number;
  export const MULTILINE: number;
  export const DOTALL: number;
  export const UNICODE: number;
  export const VERBOSE: number;
  export const ASCII: number;
  export const LOCALE: number;
  export const I: number;
  export const M: number;
  export const S: number;
  export const U: number;
  export const X: number;
  export const A: number;
  export const L: number;
  export const NOFLAG: number;
  export function compile(pattern: string | Pattern, flags?: number | null | { flags?: number | null; }, keywords?: { flags?: number | null; }): Pattern;
  export function search(pattern: string | Pattern, string: string, flags?: number | null | { flags?: number | null; }, keywords?: { flags?: number | null; }): Match | null;
  export function match(pattern: string | Pattern, string: string, flags?: number | null | { flags?: number | null; }, keywords?: { flags?: number | null; }): Match | null;
  export function fullmatch(pattern: string | Pattern, string: string, flags?: number | null | { flags?: number | null; }, keywords?: { flags?: number | null; }): Match | null;
  export function findall(pattern: string | Pattern, string: string, flags?: number | null | { flags?: number | null; }, keywords?: { flags?: number | null; }): any[];
  export function finditer(pattern: string | Pattern, string: string, flags?: number | null | { flags?: number | null; }, keywords?: { flags?: number | null; }): IterableIterator<Match>;
  export function split(pattern: string | Pattern, string: string, maxsplit?: number | null | { maxsplit?: number | null; flags?: number | null; }, flags?: number | null | { maxsplit?: number | null; flags?: number | null; }, keywords?: { maxsplit?: number | null; flags?: number | null; }): string[];
  export function sub(pattern: string | Pattern, repl: string | ((match: Match) => string), string: string, count?: number | null | { count?: number | null; flags?: number | null; }, flags?: number | null | { count?: number | null; flags?: number | null; }, keywords?: { count?: number | null; flags?: number | null; }): string;
  export function subn(pattern: string | Pattern, repl: string | ((match: Match) => string), string: string, count?: number | null | { count?: number | null; flags?: number | null; }, flags?: number | null | { count?: number | null; flags?: number | null; }, keywords?: { count?: number | null; flags?: number | null; }): [string, number];
  export function escape(pattern: string): string;
  export function purge(): void;
}

declare module 'modelarts/py/string' {
  export const ascii_lowercase: string;
  export const ascii_uppercase: string;
  export const ascii_letters: string;
  export const digits: string;
  export const punctuation: string;
  export const whitespace: string;
  export const hexdigits: string;
  export const octdigits: string;
  export const printable: string;
  export function capwords(s: any, sep?: any, keywords?: { sep?: any; }): string;
  export interface Template {
    [member: string]: any;
  }
  export const Template: { prototype: Template; new (...values: any[]): Template; (...values: any[]): Template; [member: string]: any };
}

declare module 'modelarts/py/pprint' {
  export function pformat(object: any, indent?: any, width?: any, depth?: any, keywords?: { indent?: any; width?: any; depth?: any; compact?: any; sort_dicts?: any; underscore_numbers?: any; }): string;
  export function pprint(object: any, stream?: any, indent?: any, width?: any, depth?: any, keywords?: { stream?: any; indent?: any; width?: any; depth?: any; compact?: any; sort_dicts?: any; underscore_numbers?: any; }): void;
  export function pp(object: any, stream?: any, indent?: any, width?: any, depth?: any, keywords?: { stream?: any; indent?: any; width?: any; depth?: any; compact?: any; sort_dicts?: any; underscore_numbers?: any; }): void;
  export function saferepr(object: any): string;
  export interface PrettyPrinter {
    [member: string]: any;
  }
  export const PrettyPrinter: { prototype: PrettyPrinter; new (...values: any[]): PrettyPrinter; (...values: any[]): PrettyPrinter; [member: string]: any };
}

declare module 'modelarts/py/base64' {
  export function b64encode(s: any, altchars?: any, keywords?: { altchars?: any; }): any;
  export function b64decode(s: any, altchars?: any, validate?: any, keywords?: { altchars?: any; validate?: any; }): any;
  export function standard_b64encode(s: any): any;
  export function standard_b64decode(s: any): any;
  export function urlsafe_b64encode(s: any): any;
  export function urlsafe_b64decode(s: any): any;
  export function b32encode(s: any): any;
  export function b32decode(s: any, casefold?: any, keywords?: { casefold?: any; }): any;
  export function b16encode(s: any): any;
  export function b16decode(s: any, casefold?: any, keywords?: { casefold?: any; }): any;
  export function encodebytes(s: any): any;
  export function decodebytes(s: any): any;
}

declare module 'modelarts/py/hashlib' {
  function new_(name: string, data?: any, keywords?: { usedforsecurity?: boolean | null }): any;
  export { new_ as new };
  export function md5(...values: any[]): any;
  export function sha1(...values: any[]): any;
  export function sha224(...values: any[]): any;
  export function sha256(...values: any[]): any;
  export function sha384(...values: any[]): any;
  export function sha512(...values: any[]): any;
}

declare module 'modelarts/py/uuid' {
  export interface UUID {
    [member: string]: any;
  }
  export const UUID: { prototype: UUID; new (...values: any[]): UUID; (...values: any[]): UUID; [member: string]: any };
  export function getnode(): any;
  export function uuid1(node?: any, clock_seq?: any, keywords?: { node?: any; clock_seq?: any; }): any;
  export function uuid3(namespace: any, name: any): any;
  export function uuid4(): any;
  export function uuid5(namespace: any, name: any): any;
  export const NAMESPACE_DNS: any;
  export const NAMESPACE_URL: any;
  export const NAMESPACE_OID: any;
  export const NAMESPACE_X500: any;
}

declare module 'modelarts/py/collections' {
  export interface defaultdict {
    [member: string]: any;
  }
  export const defaultdict: { prototype: defaultdict; new (...values: any[]): defaultdict; (...values: any[]): defaultdict; [member: string]: any };
  export interface OrderedDict {
    [member: string]: any;
  }
  export const OrderedDict: { prototype: OrderedDict; new (...values: any[]): OrderedDict; (...values: any[]): OrderedDict; [member: string]: any };
  export interface Counter {
    [member: string]: any;
  }
  export const Counter: { prototype: Counter; new (...values: any[]): Counter; (...values: any[]): Counter; [member: string]: any };
  export function namedtuple(typename: any, field_names: any, keywords?: { rename?: any; defaults?: any; module?: any; }): any;
  export interface deque {
    [member: string]: any;
  }
  export const deque: { prototype: deque; new (...values: any[]): deque; (...values: any[]): deque; [member: string]: any };
}

declare module 'modelarts/py/itertools' {
  export function chain(...iterables: any[]): any;
  export function count(...values: any[]): any;
  export function cycle(...values: any[]): any;
  export function repeat(...values: any[]): any;
  export function accumulate(...values: any[]): any;
  export function compress(...values: any[]): any;
  export function dropwhile(...values: any[]): any;
  export function takewhile(...values: any[]): any;
  export function filterfalse(...values: any[]): any;
  export function groupby(...values: any[]): any;
  export function islice(iterable: any, ...bounds: any[]): any;
  export function pairwise(...values: any[]): any;
  export function starmap(...values: any[]): any;
  export function tee(iterable: any, n?: any): any;
  export function zip_longest(...values: any[]): any;
  export function product(...values: any[]): any;
  export function permutations(...values: any[]): any;
  export function combinations(...values: any[]): any;
  export function combinations_with_replacement(...values: any[]): any;
}

declare module 'modelarts/py/functools' {
  export function partial(func: any, ...args: any[]): any;
  export function reduce(f: any, iterable: any, initial?: any): any;
  export function wraps(wrapped: any, assigned?: any, updated?: any, keywords?: { assigned?: any; updated?: any; }): any;
  export function update_wrapper(wrapper: any, wrapped: any, assigned?: any, updated?: any, keywords?: { assigned?: any; updated?: any; }): any;
  export function lru_cache(maxsize?: any, typed?: any, keywords?: { maxsize?: any; typed?: any; }): any;
  export function cache(user_function: any): any;
  export function cmp_to_key(mycmp: any): any;
}

declare module 'modelarts/py/operator' {
  export function itemgetter(...values: any[]): any;
  export function attrgetter(...values: any[]): any;
  export function methodcaller(...values: any[]): any;
  export function add(...values: any[]): any;
  export function sub(...values: any[]): any;
  export function mul(...values: any[]): any;
  export function truediv(...values: any[]): any;
  export function floordiv(...values: any[]): any;
  export function mod(...values: any[]): any;
  export function pow(...values: any[]): any;
  export function and_(...values: any[]): any;
  export function or_(...values: any[]): any;
  export function xor(...values: any[]): any;
  export function lshift(...values: any[]): any;
  export function rshift(...values: any[]): any;
  export function lt(...values: any[]): boolean;
  export function le(...values: any[]): boolean;
  export function eq(...values: any[]): boolean;
  export function ne(...values: any[]): boolean;
  export function ge(...values: any[]): boolean;
  export function gt(...values: any[]): boolean;
  export function is_(...values: any[]): boolean;
  export function is_not(...values: any[]): boolean;
  export function contains(...values: any[]): boolean;
  export function concat(...values: any[]): any;
  export function countOf(...values: any[]): number;
  export function indexOf(...values: any[]): number;
  export function getitem(...values: any[]): any;
  export function delitem(...values: any[]): void;
  export function iadd(...values: any[]): any;
  export function imul(...values: any[]): any;
  export function iconcat(...values: any[]): any;
  export function neg(...values: any[]): any;
  export function pos(...values: any[]): any;
  export function abs(...values: any[]): any;
  export function inv(...values: any[]): any;
  export function invert(...values: any[]): any;
  export function not_(...values: any[]): boolean;
  export function truth(...values: any[]): boolean;
  export function index(...values: any[]): number;
  export function setitem(a: any, b: any, c: any): void;
}

declare module 'modelarts/py/copy' {
  import { Exception } from 'modelarts/py';
  export function copy(x: any): any;
  export function deepcopy(x: any, memo?: any, keywords?: { memo?: any; }): any;
  export class Error extends Exception {}
  export class error extends Exception {}
}

declare module 'modelarts/py/contextlib' {
  export function contextmanager(...values: any[]): any;
  export interface AbstractContextManager {
    [member: string]: any;
  }
  export const AbstractContextManager: { prototype: AbstractContextManager; new (...values: any[]): AbstractContextManager; (...values: any[]): AbstractContextManager; [member: string]: any };
  export interface closing {
    [member: string]: any;
  }
  export const closing: { prototype: closing; new (...values: any[]): closing; (...values: any[]): closing; [member: string]: any };
  export interface nullcontext {
    [member: string]: any;
  }
  export const nullcontext: { prototype: nullcontext; new (...values: any[]): nullcontext; (...values: any[]): nullcontext; [member: string]: any };
  export interface suppress {
    [member: string]: any;
  }
  export const suppress: { prototype: suppress; new (...values: any[]): suppress; (...values: any[]): suppress; [member: string]: any };
  export interface chdir {
    [member: string]: any;
  }
  export const chdir: { prototype: chdir; new (...values: any[]): chdir; (...values: any[]): chdir; [member: string]: any };
  export interface ExitStack {
    [member: string]: any;
  }
  export const ExitStack: { prototype: ExitStack; new (...values: any[]): ExitStack; (...values: any[]): ExitStack; [member: string]: any };
  export interface redirect_stdout {
    [member: string]: any;
  }
  export const redirect_stdout: { prototype: redirect_stdout; new (...values: any[]): redirect_stdout; (...values: any[]): redirect_stdout; [member: string]: any };
  export interface redirect_stderr {
    [member: string]: any;
  }
  export const redirect_stderr: { prototype: redirect_stderr; new (...values: any[]): redirect_stderr; (...values: any[]): redirect_stderr; [member: string]: any };
}

declare module 'modelarts/py/easydict' {
  export interface EasyDict {
    [member: string]: any;
  }
  export const EasyDict: { prototype: EasyDict; new (...values: any[]): EasyDict; (...values: any[]): EasyDict; [member: string]: any };
}

declare namespace NodeJS {
  interface Require {
    (id: 'modelarts/py'): typeof import('modelarts/py');
    (id: 'modelarts/py/argparse'): typeof import('modelarts/py/argparse');
    (id: 'modelarts/py/getpass'): typeof import('modelarts/py/getpass');
    (id: 'modelarts/py/subprocess'): typeof import('modelarts/py/subprocess');
    (id: 'modelarts/py/sys'): typeof import('modelarts/py/sys');
    (id: 'modelarts/py/logging'): typeof import('modelarts/py/logging');
    (id: 'modelarts/py/traceback'): typeof import('modelarts/py/traceback');
    (id: 'modelarts/py/os'): typeof import('modelarts/py/os');
    (id: 'modelarts/py/os/path'): typeof import('modelarts/py/os/path');
    (id: 'modelarts/py/pathlib'): typeof import('modelarts/py/pathlib');
    (id: 'modelarts/py/glob'): typeof import('modelarts/py/glob');
    (id: 'modelarts/py/shutil'): typeof import('modelarts/py/shutil');
    (id: 'modelarts/py/tempfile'): typeof import('modelarts/py/tempfile');
    (id: 'modelarts/py/io'): typeof import('modelarts/py/io');
    (id: 'modelarts/py/csv'): typeof import('modelarts/py/csv');
    (id: 'modelarts/py/json'): typeof import('modelarts/py/json');
    (id: 'modelarts/py/moxing/file'): typeof import('modelarts/py/moxing/file');
    (id: 'modelarts/py/moxing/framework/file'): typeof import('modelarts/py/moxing/framework/file');
    (id: 'modelarts/py/moxing/framework'): typeof import('modelarts/py/moxing/framework');
    (id: 'modelarts/py/moxing'): typeof import('modelarts/py/moxing');
    (id: 'modelarts/py/math'): typeof import('modelarts/py/math');
    (id: 'modelarts/py/random'): typeof import('modelarts/py/random');
    (id: 'modelarts/py/statistics'): typeof import('modelarts/py/statistics');
    (id: 'modelarts/py/datetime'): typeof import('modelarts/py/datetime');
    (id: 'modelarts/py/time'): typeof import('modelarts/py/time');
    (id: 'modelarts/py/platform'): typeof import('modelarts/py/platform');
    (id: 'modelarts/py/socket'): typeof import('modelarts/py/socket');
    (id: 'modelarts/py/IPython'): typeof import('modelarts/py/IPython');
    (id: 'modelarts/py/IPython/display'): typeof import('modelarts/py/IPython/display');
    (id: 'modelarts/py/re'): typeof import('modelarts/py/re');
    (id: 'modelarts/py/string'): typeof import('modelarts/py/string');
    (id: 'modelarts/py/pprint'): typeof import('modelarts/py/pprint');
    (id: 'modelarts/py/base64'): typeof import('modelarts/py/base64');
    (id: 'modelarts/py/hashlib'): typeof import('modelarts/py/hashlib');
    (id: 'modelarts/py/uuid'): typeof import('modelarts/py/uuid');
    (id: 'modelarts/py/collections'): typeof import('modelarts/py/collections');
    (id: 'modelarts/py/itertools'): typeof import('modelarts/py/itertools');
    (id: 'modelarts/py/functools'): typeof import('modelarts/py/functools');
    (id: 'modelarts/py/operator'): typeof import('modelarts/py/operator');
    (id: 'modelarts/py/copy'): typeof import('modelarts/py/copy');
    (id: 'modelarts/py/contextlib'): typeof import('modelarts/py/contextlib');
    (id: 'modelarts/py/easydict'): typeof import('modelarts/py/easydict');
  }
}
// ---- Files ----

declare module 'fs' {
  import { Readable, Writable } from 'stream';
  import * as promises from 'fs/promises';
  export { promises };

  /** A path: text, bytes, or a URL with file:. */
  export type PathLike = string | Buffer | URL;
  export type PathOrFileDescriptor = PathLike | number;
  export type Mode = number | string;
  export type TimeLike = string | number | Date;
  export type OpenMode = number | 'r' | 'r+' | 'rs' | 'rs+' | 'w' | 'wx' | 'w+' | 'wx+' | 'a' | 'ax' | 'a+' | 'ax+' | 'as' | 'as+' | (string & {});
  export type Callback = (error: NodeJS.ErrnoException | null) => void;
  export type Answer<T> = (error: NodeJS.ErrnoException | null, value: T) => void;
  export type Content = string | NodeJS.ArrayBufferView;

  export interface ReadBytes {
    encoding?: null;
    flag?: OpenMode;
    signal?: AbortSignal;
  }
  export interface ReadText {
    encoding: BufferEncoding;
    flag?: OpenMode;
    signal?: AbortSignal;
  }
  export interface WriteFileOptions {
    encoding?: BufferEncoding | null;
    mode?: Mode;
    flag?: OpenMode;
    flush?: boolean;
    signal?: AbortSignal;
  }
  export interface MakeDirectoryOptions {
    /** Makes the folders above it too, and does not mind one that is there. */
    recursive?: boolean;
    mode?: Mode;
  }
  export interface ReadDirectoryOptions {
    encoding?: BufferEncoding | null;
    /** Also what is in folders inside. */
    recursive?: boolean;
    /** Entries as Dirent and not as names. */
    withFileTypes?: false;
  }
  export interface RmOptions {
    /** Does not mind what is not there. */
    force?: boolean;
    /** Folders, with all that is in them. */
    recursive?: boolean;
    maxRetries?: number;
    /** In milliseconds. */
    retryDelay?: number;
  }
  export interface RmDirOptions {
    recursive?: boolean;
    maxRetries?: number;
    retryDelay?: number;
  }
  export interface CopyOptions {
    /** Folders, with all that is in them. */
    recursive?: boolean;
    /** Over what is there; true when absent. */
    force?: boolean;
    errorOnExist?: boolean;
    dereference?: boolean;
    preserveTimestamps?: boolean;
    verbatimSymlinks?: boolean;
    mode?: number;
    filter?(source: string, destination: string): any;
  }
  export interface StatOptions {
    bigint?: false;
    throwIfNoEntry?: boolean;
  }
  export interface OpenDirOptions {
    encoding?: BufferEncoding;
    bufferSize?: number;
    recursive?: boolean;
  }
  export interface StreamOptions {
    flags?: OpenMode;
    encoding?: BufferEncoding;
    fd?: number | promises.FileHandle;
    mode?: Mode;
    autoClose?: boolean;
    emitClose?: boolean;
    /** First byte. */
    start?: number;
    highWaterMark?: number;
    signal?: AbortSignal;
    flush?: boolean;
  }
  export interface ReadStreamOptions extends StreamOptions {
    /** Last byte, which is read, too. */
    end?: number;
  }

  /** What there is to know about a file or a folder. */
  export class Stats {
    dev: number;
    ino: number;
    mode: number;
    nlink: number;
    uid: number;
    gid: number;
    rdev: number;
    /** In bytes. */
    size: number;
    blksize: number;
    blocks: number;
    atimeMs: number;
    mtimeMs: number;
    ctimeMs: number;
    birthtimeMs: number;
    atime: Date;
    /** When its content was changed. */
    mtime: Date;
    ctime: Date;
    birthtime: Date;
    isFile(): boolean;
    isDirectory(): boolean;
    isSymbolicLink(): boolean;
    isFIFO(): boolean;
    isSocket(): boolean;
    isCharacterDevice(): boolean;
    isBlockDevice(): boolean;
  }
  /** Stats with whole numbers as BigInt. */
  export type BigIntStats = { [F in keyof Stats]: Stats[F] extends number ? bigint : Stats[F] };
  export interface StatsFs {
    type: number;
    bsize: number;
    blocks: number;
    bfree: number;
    bavail: number;
    files: number;
    ffree: number;
  }
  /** An entry of a folder. */
  export class Dirent {
    name: string;
    /** The folder it is in. */
    parentPath: string;
    path: string;
    isFile(): boolean;
    isDirectory(): boolean;
    isSymbolicLink(): boolean;
    isFIFO(): boolean;
    isSocket(): boolean;
    isCharacterDevice(): boolean;
    isBlockDevice(): boolean;
  }
  /** A folder whose entries are read one by one. */
  export interface Dir {
    readonly path: string;
    read(): Promise<Dirent | null>;
    read(callback: Answer<Dirent | null>): void;
    readSync(): Dirent | null;
    close(): Promise<void>;
    close(callback: Callback): void;
    closeSync(): void;
    entries(): AsyncIterableIterator<Dirent>;
    [Symbol.asyncIterator](): AsyncIterableIterator<Dirent>;
  }
  export interface ReadStream extends Readable {
    readonly path: string | Buffer;
    readonly bytesRead: number;
    close(callback?: Callback): void;
  }
  export interface WriteStream extends Writable {
    readonly path: string | Buffer;
    readonly bytesWritten: number;
    close(callback?: Callback): void;
  }

  // Whole files

  /** The bytes of a file, or with an encoding its text. */
  export function readFileSync(path: PathOrFileDescriptor, options?: ReadBytes | null): Buffer;
  export function readFileSync(path: PathOrFileDescriptor, options: BufferEncoding | ReadText): string;
  export function readFileSync(path: PathOrFileDescriptor, options?: BufferEncoding | ReadBytes | ReadText | null): string | Buffer;
  export function readFile(path: PathOrFileDescriptor, callback: Answer<Buffer>): void;
  export function readFile(path: PathOrFileDescriptor, options: ReadBytes | null | undefined, callback: Answer<Buffer>): void;
  export function readFile(path: PathOrFileDescriptor, options: BufferEncoding | ReadText, callback: Answer<string>): void;
  /** Writes a file anew. */
  export function writeFileSync(path: PathOrFileDescriptor, data: Content, options?: BufferEncoding | WriteFileOptions | null): void;
  export function writeFile(path: PathOrFileDescriptor, data: Content, callback: Callback): void;
  export function writeFile(path: PathOrFileDescriptor, data: Content, options: BufferEncoding | WriteFileOptions | null, callback: Callback): void;
  /** Writes at the end of a file, which is made when it is not there. */
  export function appendFileSync(path: PathOrFileDescriptor, data: Content, options?: BufferEncoding | WriteFileOptions | null): void;
  export function appendFile(path: PathOrFileDescriptor, data: Content, callback: Callback): void;
  export function appendFile(path: PathOrFileDescriptor, data: Content, options: BufferEncoding | WriteFileOptions | null, callback: Callback): void;
  /** Whether there is something at a path. */
  export function existsSync(path: PathLike): boolean;
  export function copyFileSync(source: PathLike, destination: PathLike, mode?: number): void;
  export function copyFile(source: PathLike, destination: PathLike, callback: Callback): void;
  export function copyFile(source: PathLike, destination: PathLike, mode: number, callback: Callback): void;
  /** Copies a file, or with recursive a folder. */
  export function cpSync(source: string | URL, destination: string | URL, options?: CopyOptions): void;
  export function cp(source: string | URL, destination: string | URL, callback: Callback): void;
  export function cp(source: string | URL, destination: string | URL, options: CopyOptions, callback: Callback): void;
  /** Removes a file, or with recursive a folder. */
  export function rmSync(path: PathLike, options?: RmOptions): void;
  export function rm(path: PathLike, callback: Callback): void;
  export function rm(path: PathLike, options: RmOptions, callback: Callback): void;
  export function unlinkSync(path: PathLike): void;
  export function unlink(path: PathLike, callback: Callback): void;
  export function renameSync(from: PathLike, to: PathLike): void;
  export function rename(from: PathLike, to: PathLike, callback: Callback): void;
  export function truncateSync(path: PathLike, length?: number): void;
  export function truncate(path: PathLike, callback: Callback): void;
  export function truncate(path: PathLike, length: number, callback: Callback): void;
  export function createReadStream(path: PathLike, options?: BufferEncoding | ReadStreamOptions): ReadStream;
  export function createWriteStream(path: PathLike, options?: BufferEncoding | StreamOptions): WriteStream;

  // Folders

  /** Makes a folder; with recursive those above it, too, and the answer is the first that was made. */
  export function mkdirSync(path: PathLike, options: MakeDirectoryOptions & { recursive: true }): string | undefined;
  export function mkdirSync(path: PathLike, options?: Mode | MakeDirectoryOptions | null): string | undefined;
  export function mkdir(path: PathLike, callback: Callback): void;
  export function mkdir(path: PathLike, options: Mode | MakeDirectoryOptions | null, callback: (error: NodeJS.ErrnoException | null, path?: string) => void): void;
  /** Makes a folder with a name of its own, which begins so. */
  export function mkdtempSync(prefix: string, options?: BufferEncoding | { encoding?: BufferEncoding }): string;
  export function mkdtemp(prefix: string, callback: Answer<string>): void;
  export function mkdtemp(prefix: string, options: BufferEncoding | { encoding?: BufferEncoding }, callback: Answer<string>): void;
  /** The names of what is in a folder, or with withFileTypes its entries. */
  export function readdirSync(path: PathLike, options?: BufferEncoding | ReadDirectoryOptions | null): string[];
  export function readdirSync(path: PathLike, options: { withFileTypes: true; recursive?: boolean; encoding?: BufferEncoding | null }): Dirent[];
  export function readdir(path: PathLike, callback: Answer<string[]>): void;
  export function readdir(path: PathLike, options: BufferEncoding | ReadDirectoryOptions | null, callback: Answer<string[]>): void;
  export function readdir(path: PathLike, options: { withFileTypes: true; recursive?: boolean }, callback: Answer<Dirent[]>): void;
  export function rmdirSync(path: PathLike, options?: RmDirOptions): void;
  export function rmdir(path: PathLike, callback: Callback): void;
  export function rmdir(path: PathLike, options: RmDirOptions, callback: Callback): void;
  export function opendirSync(path: PathLike, options?: OpenDirOptions): Dir;
  export function opendir(path: PathLike, callback: Answer<Dir>): void;
  export function opendir(path: PathLike, options: OpenDirOptions, callback: Answer<Dir>): void;

  // What there is to know

  /** Throws when the path is not there or may not be used so: constants.R_OK, W_OK, X_OK. */
  export function accessSync(path: PathLike, mode?: number): void;
  export function access(path: PathLike, callback: Callback): void;
  export function access(path: PathLike, mode: number, callback: Callback): void;
  export function statSync(path: PathLike, options: { bigint: true; throwIfNoEntry?: true }): BigIntStats;
  export function statSync(path: PathLike, options: { throwIfNoEntry: false; bigint?: false }): Stats | undefined;
  export function statSync(path: PathLike, options?: StatOptions): Stats;
  export function stat(path: PathLike, callback: Answer<Stats>): void;
  export function stat(path: PathLike, options: StatOptions, callback: Answer<Stats>): void;
  /** As statSync, of a link itself. */
  export function lstatSync(path: PathLike, options: { bigint: true; throwIfNoEntry?: true }): BigIntStats;
  export function lstatSync(path: PathLike, options: { throwIfNoEntry: false; bigint?: false }): Stats | undefined;
  export function lstatSync(path: PathLike, options?: StatOptions): Stats;
  export function lstat(path: PathLike, callback: Answer<Stats>): void;
  export function lstat(path: PathLike, options: StatOptions, callback: Answer<Stats>): void;
  export function statfsSync(path: PathLike, options?: { bigint?: boolean }): StatsFs;
  export function statfs(path: PathLike, callback: Answer<StatsFs>): void;
  export function statfs(path: PathLike, options: { bigint?: boolean }, callback: Answer<StatsFs>): void;
  /** The path without links and dots. */
  export function realpathSync(path: PathLike, options?: BufferEncoding | { encoding?: BufferEncoding | null } | null): string;
  export namespace realpathSync {
    function native(path: PathLike, options?: BufferEncoding | { encoding?: BufferEncoding | null } | null): string;
  }
  export function realpath(path: PathLike, callback: Answer<string>): void;
  export function realpath(path: PathLike, options: BufferEncoding | { encoding?: BufferEncoding | null } | null, callback: Answer<string>): void;
  export namespace realpath {
    function native(path: PathLike, callback: Answer<string>): void;
  }
  export function readlinkSync(path: PathLike, options?: BufferEncoding | { encoding?: BufferEncoding | null } | null): string;
  export function readlink(path: PathLike, callback: Answer<string>): void;
  export function readlink(path: PathLike, options: BufferEncoding | { encoding?: BufferEncoding | null } | null, callback: Answer<string>): void;
  export function linkSync(existing: PathLike, path: PathLike): void;
  export function link(existing: PathLike, path: PathLike, callback: Callback): void;
  export function symlinkSync(target: PathLike, path: PathLike, type?: 'dir' | 'file' | 'junction' | null): void;
  export function symlink(target: PathLike, path: PathLike, callback: Callback): void;
  export function symlink(target: PathLike, path: PathLike, type: 'dir' | 'file' | 'junction' | null, callback: Callback): void;
  export function chmodSync(path: PathLike, mode: Mode): void;
  export function chmod(path: PathLike, mode: Mode, callback: Callback): void;
  export function chownSync(path: PathLike, uid: number, gid: number): void;
  export function chown(path: PathLike, uid: number, gid: number, callback: Callback): void;
  export function lchownSync(path: PathLike, uid: number, gid: number): void;
  export function lchown(path: PathLike, uid: number, gid: number, callback: Callback): void;
  /** Times in seconds since 1970, or dates. */
  export function utimesSync(path: PathLike, atime: TimeLike, mtime: TimeLike): void;
  export function utimes(path: PathLike, atime: TimeLike, mtime: TimeLike, callback: Callback): void;
  export function lutimesSync(path: PathLike, atime: TimeLike, mtime: TimeLike): void;
  export function lutimes(path: PathLike, atime: TimeLike, mtime: TimeLike, callback: Callback): void;

  // Open files

  /** Opens a file and gives its descriptor. */
  export function openSync(path: PathLike, flags?: OpenMode, mode?: Mode | null): number;
  export function open(path: PathLike, callback: Answer<number>): void;
  export function open(path: PathLike, flags: OpenMode | undefined, callback: Answer<number>): void;
  export function open(path: PathLike, flags: OpenMode | undefined, mode: Mode | null | undefined, callback: Answer<number>): void;
  export function closeSync(fd: number): void;
  export function close(fd: number, callback?: Callback): void;
  export interface ReadPlace {
    buffer?: NodeJS.ArrayBufferView;
    offset?: number;
    length?: number;
    position?: number | bigint | null;
  }
  /** Reads into a buffer and says how many bytes that were. */
  export function readSync(fd: number, buffer: NodeJS.ArrayBufferView, offset: number, length: number, position?: number | bigint | null): number;
  export function readSync(fd: number, buffer: NodeJS.ArrayBufferView, options?: ReadPlace): number;
  export function read(fd: number, buffer: NodeJS.ArrayBufferView, offset: number, length: number, position: number | bigint | null, callback: (error: NodeJS.ErrnoException | null, bytesRead: number, buffer: any) => void): void;
  export function read(fd: number, options: ReadPlace, callback: (error: NodeJS.ErrnoException | null, bytesRead: number, buffer: any) => void): void;
  export function read(fd: number, callback: (error: NodeJS.ErrnoException | null, bytesRead: number, buffer: any) => void): void;
  /** Writes and says how many bytes that were. */
  export function writeSync(fd: number, buffer: NodeJS.ArrayBufferView, offset?: number | null, length?: number | null, position?: number | null): number;
  export function writeSync(fd: number, text: string, position?: number | null, encoding?: BufferEncoding | null): number;
  export function write(fd: number, data: Content, ...rest: any[]): void;
  export function readvSync(fd: number, buffers: readonly NodeJS.ArrayBufferView[], position?: number | null): number;
  export function readv(fd: number, buffers: readonly NodeJS.ArrayBufferView[], ...rest: any[]): void;
  export function writevSync(fd: number, buffers: readonly NodeJS.ArrayBufferView[], position?: number | null): number;
  export function writev(fd: number, buffers: readonly NodeJS.ArrayBufferView[], ...rest: any[]): void;
  export function fstatSync(fd: number, options?: StatOptions): Stats;
  export function fstat(fd: number, callback: Answer<Stats>): void;
  export function fstat(fd: number, options: StatOptions, callback: Answer<Stats>): void;
  export function ftruncateSync(fd: number, length?: number): void;
  export function ftruncate(fd: number, callback: Callback): void;
  export function ftruncate(fd: number, length: number, callback: Callback): void;
  export function fchmodSync(fd: number, mode: Mode): void;
  export function fchmod(fd: number, mode: Mode, callback: Callback): void;
  export function fchownSync(fd: number, uid: number, gid: number): void;
  export function fchown(fd: number, uid: number, gid: number, callback: Callback): void;
  export function futimesSync(fd: number, atime: TimeLike, mtime: TimeLike): void;
  export function futimes(fd: number, atime: TimeLike, mtime: TimeLike, callback: Callback): void;
  export function fsyncSync(fd: number): void;
  export function fsync(fd: number, callback: Callback): void;
  export function fdatasyncSync(fd: number): void;
  export function fdatasync(fd: number, callback: Callback): void;

  export const F_OK: number;
  export const R_OK: number;
  export const W_OK: number;
  export const X_OK: number;
  export namespace constants {
    const F_OK: number;
    const R_OK: number;
    const W_OK: number;
    const X_OK: number;
    const COPYFILE_EXCL: number;
    const COPYFILE_FICLONE: number;
    const COPYFILE_FICLONE_FORCE: number;
    const O_RDONLY: number;
    const O_WRONLY: number;
    const O_RDWR: number;
    const O_CREAT: number;
    const O_EXCL: number;
    const O_TRUNC: number;
    const O_APPEND: number;
    const O_SYNC: number;
    const S_IFMT: number;
    const S_IFREG: number;
    const S_IFDIR: number;
    const S_IFCHR: number;
    const S_IFBLK: number;
    const S_IFIFO: number;
    const S_IFLNK: number;
    const S_IFSOCK: number;
  }
}

declare module 'fs/promises' {
  import {
    BigIntStats, Content, CopyOptions, Dir, Dirent, MakeDirectoryOptions, Mode, OpenDirOptions, OpenMode, PathLike, ReadBytes, ReadDirectoryOptions,
    ReadStream, ReadStreamOptions, ReadText, RmDirOptions, RmOptions, StatOptions, Stats, StatsFs, StreamOptions, TimeLike, WriteFileOptions,
    WriteStream,
  } from 'fs';
  export { constants } from 'fs';

  /** An open file. */
  export interface FileHandle {
    readonly fd: number;
    readFile(options?: ReadBytes | null): Promise<Buffer>;
    readFile(options: BufferEncoding | ReadText): Promise<string>;
    writeFile(data: Content, options?: BufferEncoding | WriteFileOptions | null): Promise<void>;
    appendFile(data: Content, options?: BufferEncoding | WriteFileOptions | null): Promise<void>;
    read<T extends NodeJS.ArrayBufferView>(buffer: T, offset?: number | null, length?: number | null, position?: number | null): Promise<{ bytesRead: number; buffer: T }>;
    read(options?: { buffer?: NodeJS.ArrayBufferView; offset?: number; length?: number; position?: number | null }): Promise<{ bytesRead: number; buffer: any }>;
    write(data: Content, ...rest: any[]): Promise<{ bytesWritten: number; buffer: any }>;
    readv(buffers: readonly NodeJS.ArrayBufferView[], position?: number): Promise<{ bytesRead: number; buffers: any }>;
    writev(buffers: readonly NodeJS.ArrayBufferView[], position?: number): Promise<{ bytesWritten: number; buffers: any }>;
    /** The lines of the file, one by one. */
    readLines(options?: ReadStreamOptions): import('readline').Interface;
    createReadStream(options?: ReadStreamOptions): ReadStream;
    createWriteStream(options?: StreamOptions): WriteStream;
    stat(options?: StatOptions): Promise<Stats>;
    truncate(length?: number): Promise<void>;
    utimes(atime: TimeLike, mtime: TimeLike): Promise<void>;
    chmod(mode: Mode): Promise<void>;
    chown(uid: number, gid: number): Promise<void>;
    sync(): Promise<void>;
    datasync(): Promise<void>;
    close(): Promise<void>;
  }

  /** The bytes of a file, or with an encoding its text. */
  export function readFile(path: PathLike | FileHandle, options?: ReadBytes | null): Promise<Buffer>;
  export function readFile(path: PathLike | FileHandle, options: BufferEncoding | ReadText): Promise<string>;
  export function readFile(path: PathLike | FileHandle, options?: BufferEncoding | ReadBytes | ReadText | null): Promise<string | Buffer>;
  /** Writes a file anew. */
  export function writeFile(path: PathLike | FileHandle, data: Content | Iterable<Content> | AsyncIterable<Content>, options?: BufferEncoding | WriteFileOptions | null): Promise<void>;
  /** Writes at the end of a file, which is made when it is not there. */
  export function appendFile(path: PathLike | FileHandle, data: Content, options?: BufferEncoding | WriteFileOptions | null): Promise<void>;
  export function copyFile(source: PathLike, destination: PathLike, mode?: number): Promise<void>;
  /** Copies a file, or with recursive a folder. */
  export function cp(source: string | URL, destination: string | URL, options?: CopyOptions): Promise<void>;
  /** Removes a file, or with recursive a folder. */
  export function rm(path: PathLike, options?: RmOptions): Promise<void>;
  export function unlink(path: PathLike): Promise<void>;
  export function rename(from: PathLike, to: PathLike): Promise<void>;
  export function truncate(path: PathLike, length?: number): Promise<void>;
  export function open(path: PathLike, flags?: OpenMode, mode?: Mode): Promise<FileHandle>;
  /** Makes a folder; with recursive those above it, too, and the answer is the first that was made. */
  export function mkdir(path: PathLike, options?: Mode | MakeDirectoryOptions | null): Promise<string | undefined>;
  export function mkdtemp(prefix: string, options?: BufferEncoding | { encoding?: BufferEncoding }): Promise<string>;
  /** The names of what is in a folder, or with withFileTypes its entries. */
  export function readdir(path: PathLike, options?: BufferEncoding | ReadDirectoryOptions | null): Promise<string[]>;
  export function readdir(path: PathLike, options: { withFileTypes: true; recursive?: boolean; encoding?: BufferEncoding | null }): Promise<Dirent[]>;
  export function rmdir(path: PathLike, options?: RmDirOptions): Promise<void>;
  export function opendir(path: PathLike, options?: OpenDirOptions): Promise<Dir>;
  export function access(path: PathLike, mode?: number): Promise<void>;
  export function stat(path: PathLike, options: { bigint: true }): Promise<BigIntStats>;
  export function stat(path: PathLike, options?: StatOptions): Promise<Stats>;
  export function lstat(path: PathLike, options: { bigint: true }): Promise<BigIntStats>;
  export function lstat(path: PathLike, options?: StatOptions): Promise<Stats>;
  export function statfs(path: PathLike, options?: { bigint?: boolean }): Promise<StatsFs>;
  export function realpath(path: PathLike, options?: BufferEncoding | { encoding?: BufferEncoding | null } | null): Promise<string>;
  export function readlink(path: PathLike, options?: BufferEncoding | { encoding?: BufferEncoding | null } | null): Promise<string>;
  export function link(existing: PathLike, path: PathLike): Promise<void>;
  export function symlink(target: PathLike, path: PathLike, type?: string | null): Promise<void>;
  export function chmod(path: PathLike, mode: Mode): Promise<void>;
  export function chown(path: PathLike, uid: number, gid: number): Promise<void>;
  export function lchown(path: PathLike, uid: number, gid: number): Promise<void>;
  export function utimes(path: PathLike, atime: TimeLike, mtime: TimeLike): Promise<void>;
  export function lutimes(path: PathLike, atime: TimeLike, mtime: TimeLike): Promise<void>;
}

// ---- Globals that Node has, too ----

declare namespace NodeJS {
  /** What a function that mascript does not have would be called on: nothing is one, so each call is marked, and nothing after it. */
  interface NotInMascript {
    readonly not_in_mascript: never;
  }
  /** As any, but that the parameters of a callback have a type. */
  type Anything = ((...args: any[]) => any) | {} | null | undefined;
  /** An error of the system: its code says which one, such as ENOENT. */
  interface ErrnoException extends Error {
    errno?: number;
    code?: string;
    path?: string;
    syscall?: string;
  }

  /** The variables of the environment, as text. */
  interface ProcessEnv {
    [name: string]: string | undefined;
  }

  type Platform = 'aix' | 'android' | 'darwin' | 'freebsd' | 'linux' | 'openbsd' | 'sunos' | 'win32';

  type Signals =
    | 'SIGABRT' | 'SIGALRM' | 'SIGBUS' | 'SIGCHLD' | 'SIGCONT' | 'SIGFPE' | 'SIGHUP' | 'SIGILL' | 'SIGINT' | 'SIGKILL' | 'SIGPIPE'
    | 'SIGQUIT' | 'SIGSEGV' | 'SIGSTOP' | 'SIGTERM' | 'SIGTRAP' | 'SIGTSTP' | 'SIGTTIN' | 'SIGTTOU' | 'SIGUSR1' | 'SIGUSR2' | 'SIGWINCH';

  /** What setTimeout() and setInterval() give. */
  interface Timeout {
    /** The script does not end before this has fired; that is how it begins. */
    ref(): this;
    /** The script may end before this has fired. */
    unref(): this;
    hasRef(): boolean;
    /** Begins to count anew. */
    refresh(): this;
    close(): this;
    [Symbol.toPrimitive](): number;
  }

  /** What setImmediate() gives. */
  interface Immediate {
    ref(): this;
    unref(): this;
    hasRef(): boolean;
  }

  /** How much memory the process uses, in bytes. */
  interface MemoryUsage {
    rss: number;
    heapTotal: number;
    heapUsed: number;
    external: number;
    arrayBuffers: number;
  }

  /** Processor time that the process has used, in microseconds. */
  interface CpuUsage {
    user: number;
    system: number;
  }

  interface ResourceUsage {
    /** In microseconds. */
    userCPUTime: number;
    /** In microseconds. */
    systemCPUTime: number;
    /** In kilobytes. */
    maxRSS: number;
    sharedMemorySize: number;
    unsharedDataSize: number;
    unsharedStackSize: number;
    minorPageFault: number;
    majorPageFault: number;
    swappedOut: number;
    fsRead: number;
    fsWrite: number;
    ipcSent: number;
    ipcReceived: number;
    signalsCount: number;
    voluntaryContextSwitches: number;
    involuntaryContextSwitches: number;
  }

  interface HRTime {
    /** [seconds, nanoseconds] of a clock that only goes forward; since an earlier answer, when one is given. */
    (time?: [number, number]): [number, number];
    /** Nanoseconds of that clock. */
    bigint(): bigint;
  }

  /** Standard output or standard error: a write is through when it returns. */
  interface WriteStream extends Writable {
    readonly fd: 1 | 2;
    /** Whether it is a terminal; undefined when it is none. */
    readonly isTTY: boolean;
    /** Columns of the terminal. */
    readonly columns: number;
    /** Lines of the terminal. */
    readonly rows: number;
    /** Columns and lines of the terminal; only there has it this method. */
    getWindowSize(): [columns: number, rows: number];
  }

  /** Standard input. */
  interface ReadStream extends Readable {
    readonly fd: 0;
    readonly isTTY: boolean;
    ref(): this;
    unref(): this;
  }

  type Readable = import('stream').Readable;
  type Writable = import('stream').Writable;
  type ReadableStream = import('stream').Readable;
  type WritableStream = import('stream').Writable;
  type ReadWriteStream = import('stream').Duplex;

  interface ProcessEvents {
    exit: [code: number];
    beforeExit: [code: number];
    uncaughtException: [error: Error, origin: 'uncaughtException' | 'unhandledRejection'];
    uncaughtExceptionMonitor: [error: Error, origin: 'uncaughtException' | 'unhandledRejection'];
    unhandledRejection: [reason: any, promise: Promise<any>];
    rejectionHandled: [promise: Promise<any>];
    warning: [warning: Error];
  }

  /** The process of the script. */
  interface Process extends EventEmitter {
    /** [mascript, the script, ...its arguments]. */
    argv: string[];
    argv0: string;
    execArgv: string[];
    /** Path of mascript. */
    execPath: string;
    /** The environment; what is set here is that of child processes. */
    env: ProcessEnv;
    title: string;
    readonly pid: number;
    readonly ppid: number;
    readonly platform: Platform;
    readonly arch: string;
    /** Version of Node whose behaviour scripts find. */
    readonly version: string;
    readonly versions: { node: string; mascript: string; [name: string]: string | undefined };
    readonly release: { name: string };
    readonly features: { [name: string]: boolean };
    readonly config: { target_defaults: object; variables: object };
    /** Exit code of a script that comes to its end. */
    exitCode: number | string | null | undefined;
    readonly stdin: ReadStream;
    readonly stdout: WriteStream;
    readonly stderr: WriteStream;
    /** The working folder. */
    cwd(): string;
    /** Changes the working folder. */
    chdir(directory: string): void;
    /** Ends the script at once. */
    exit(code?: number | string | null): never;
    abort(): never;
    /** Sends a signal to a process; with 0 only asks whether it is there. */
    kill(pid: number, signal?: string | number): true;
    /** Calls back before all else that waits. */
    nextTick(callback: (...args: any[]) => void, ...args: any[]): void;
    /** Seconds that the script has run. */
    uptime(): number;
    hrtime: HRTime;
    memoryUsage(): MemoryUsage;
    cpuUsage(previous?: CpuUsage): CpuUsage;
    resourceUsage(): ResourceUsage;
    umask(mask?: number | string): number;
    emitWarning(warning: string | Error, type?: string | { type?: string; code?: string; detail?: string }, code?: string): void;
    getBuiltinModule(id: string): any;
    getuid?(): number;
    geteuid?(): number;
    getgid?(): number;
    getegid?(): number;
    on<E extends keyof ProcessEvents>(event: E, listener: (...args: ProcessEvents[E]) => void): this;
    on(event: Signals, listener: (signal: Signals, number: number) => void): this;
    once<E extends keyof ProcessEvents>(event: E, listener: (...args: ProcessEvents[E]) => void): this;
    once(event: Signals, listener: (signal: Signals, number: number) => void): this;
  }

  interface EventEmitter {
    on(event: string | symbol, listener: (...args: any[]) => void): this;
    addListener(event: string | symbol, listener: (...args: any[]) => void): this;
    once(event: string | symbol, listener: (...args: any[]) => void): this;
    prependListener(event: string | symbol, listener: (...args: any[]) => void): this;
    prependOnceListener(event: string | symbol, listener: (...args: any[]) => void): this;
    off(event: string | symbol, listener: (...args: any[]) => void): this;
    removeListener(event: string | symbol, listener: (...args: any[]) => void): this;
    removeAllListeners(event?: string | symbol): this;
    emit(event: string | symbol, ...args: any[]): boolean;
    listeners(event: string | symbol): Function[];
    rawListeners(event: string | symbol): Function[];
    listenerCount(event: string | symbol): number;
    eventNames(): (string | symbol)[];
    setMaxListeners(count: number): this;
  }

  interface RequireResolve {
    (id: string): string;
  }

  /** Loads a module. */
  interface Require {
    (id: string): any;
    /** The path of the file that a name means. */
    resolve: RequireResolve;
    /** The module that mascript was started with. */
    main: Module | undefined;
    cache: { [path: string]: Module | undefined };
  }

  /** A module of the script. */
  interface Module {
    id: string;
    path: string;
    filename: string;
    loaded: boolean;
    exports: any;
    parent: Module | null | undefined;
    require: Require;
  }

  type TypedArray =
    | Uint8Array | Uint8ClampedArray | Uint16Array | Uint32Array | Int8Array | Int16Array | Int32Array | BigUint64Array | BigInt64Array
    | Float32Array | Float64Array;
  type ArrayBufferView = TypedArray | DataView;
}

declare var process: NodeJS.Process;
/** Loads a module. */
declare var require: NodeJS.Require;
declare var module: NodeJS.Module;
declare var exports: any;
/** Path of this file. */
declare var __filename: string;
/** Folder of this file. */
declare var __dirname: string;
declare var global: typeof globalThis;

interface ImportMeta {
  /** Folder of this file. */
  dirname: string;
  /** Path of this file. */
  filename: string;
  /** Address of this file, with file:. */
  url: string;
  /** Whether mascript was started with this file. */
  main: boolean;
  /** The address of what a name means. */
  resolve(specifier: string): string;
}

interface ErrorConstructor {
  /** Gives an object the stack of where this is called. */
  captureStackTrace(target: object, below?: Function): void;
  /** How many frames a stack has. */
  stackTraceLimit: number;
}

interface Uint8Array {
  toBase64(options?: { alphabet?: 'base64' | 'base64url'; omitPadding?: boolean }): string;
  toHex(): string;
  setFromBase64(text: string, options?: { alphabet?: 'base64' | 'base64url' }): { read: number; written: number };
  setFromHex(text: string): { read: number; written: number };
}
interface Uint8ArrayConstructor {
  fromBase64(text: string, options?: { alphabet?: 'base64' | 'base64url' }): Uint8Array;
  fromHex(text: string): Uint8Array;
}

// Timers

/** Calls back once, after that many milliseconds. */
declare function setTimeout<A extends any[]>(callback: (...args: A) => void, ms?: number, ...args: A): NodeJS.Timeout;
/** Calls back again and again, each time after that many milliseconds. */
declare function setInterval<A extends any[]>(callback: (...args: A) => void, ms?: number, ...args: A): NodeJS.Timeout;
/** Calls back when what waits now has run. */
declare function setImmediate<A extends any[]>(callback: (...args: A) => void, ...args: A): NodeJS.Immediate;
declare function clearTimeout(timer?: NodeJS.Timeout | string | number | null): void;
declare function clearInterval(timer?: NodeJS.Timeout | string | number | null): void;
declare function clearImmediate(timer?: NodeJS.Immediate | null): void;
/** Calls back when the present piece of code has run. */
declare function queueMicrotask(callback: () => void): void;
/** A deep copy: of dates, maps, sets, arrays of bytes, errors and circles, too. */
declare function structuredClone<T>(value: T, options?: { transfer?: any[] }): T;
/** Text of base64 as a text of bytes. */
declare function atob(text: string): string;
/** A text of bytes as base64. */
declare function btoa(text: string): string;

// Console

interface Console {
  Console: console.ConsoleConstructor;
  /** Prints on standard output; %s, %d, %o and the like in a first text are filled in. */
  log(...values: any[]): void;
  info(...values: any[]): void;
  debug(...values: any[]): void;
  /** Prints on standard error. */
  error(...values: any[]): void;
  /** Prints on standard error. */
  warn(...values: any[]): void;
  /** Prints the stack on standard error. */
  trace(...values: any[]): void;
  /** Prints on standard error unless the condition holds. */
  assert(condition?: any, ...values: any[]): void;
  dir(value: any, options?: import('util').InspectOptions): void;
  dirxml(...values: any[]): void;
  clear(): void;
  /** Prints rows as a table, all columns or those named. */
  table(rows: any, columns?: readonly string[]): void;
  /** Indents what is printed from now on. */
  group(...label: any[]): void;
  groupCollapsed(...label: any[]): void;
  groupEnd(): void;
  count(label?: string): void;
  countReset(label?: string): void;
  time(label?: string): void;
  timeLog(label?: string, ...values: any[]): void;
  timeEnd(label?: string): void;
  timeStamp(label?: string): void;
  profile(label?: string): void;
  profileEnd(label?: string): void;
}

declare namespace console {
  interface ConsoleOptions {
    stdout: NodeJS.WritableStream;
    stderr?: NodeJS.WritableStream;
    ignoreErrors?: boolean;
    colorMode?: boolean | 'auto';
    inspectOptions?: import('util').InspectOptions;
    groupIndentation?: number;
  }
  interface ConsoleConstructor {
    prototype: Console;
    new (stdout: NodeJS.WritableStream, stderr?: NodeJS.WritableStream, ignoreErrors?: boolean): Console;
    new (options: ConsoleOptions): Console;
  }
}
declare var console: Console;

// Buffer

type BufferEncoding = 'ascii' | 'utf8' | 'utf-8' | 'utf16le' | 'utf-16le' | 'ucs2' | 'ucs-2' | 'base64' | 'base64url' | 'latin1' | 'binary' | 'hex';

/** Bytes. */
interface Buffer extends Uint8Array {
  toString(encoding?: BufferEncoding, start?: number, end?: number): string;
  toLocaleString(encoding?: any, start?: any, end?: number): string;
  toJSON(): { type: 'Buffer'; data: number[] };
  equals(other: Uint8Array): boolean;
  compare(target: Uint8Array, targetStart?: number, targetEnd?: number, sourceStart?: number, sourceEnd?: number): -1 | 0 | 1;
  copy(target: Uint8Array, targetStart?: number, sourceStart?: number, sourceEnd?: number): number;
  /** The same bytes, not a copy. */
  slice(start?: number, end?: number): any;
  /** The same bytes, not a copy. */
  subarray(start?: number, end?: number): any;
  fill(value: any, start?: any, end?: number, encoding?: BufferEncoding): this;
  /** Writes a text and says how many bytes that were. */
  write(text: string, encoding?: BufferEncoding): number;
  write(text: string, offset: number, encoding?: BufferEncoding): number;
  write(text: string, offset: number, length: number, encoding?: BufferEncoding): number;
  indexOf(value: any, offset?: any, encoding?: BufferEncoding): number;
  lastIndexOf(value: any, offset?: any, encoding?: BufferEncoding): number;
  includes(value: any, offset?: any, encoding?: BufferEncoding): boolean;
  swap16(): this;
  swap32(): this;
  swap64(): this;
  readUInt8(offset?: number): number;
  writeUInt8(value: number, offset?: number): number;
  readUint8(offset?: number): number;
  writeUint8(value: number, offset?: number): number;
  readInt8(offset?: number): number;
  writeInt8(value: number, offset?: number): number;
  readUInt16LE(offset?: number): number;
  writeUInt16LE(value: number, offset?: number): number;
  readUint16LE(offset?: number): number;
  writeUint16LE(value: number, offset?: number): number;
  readUInt32LE(offset?: number): number;
  writeUInt32LE(value: number, offset?: number): number;
  readUint32LE(offset?: number): number;
  writeUint32LE(value: number, offset?: number): number;
  readInt16LE(offset?: number): number;
  writeInt16LE(value: number, offset?: number): number;
  readInt32LE(offset?: number): number;
  writeInt32LE(value: number, offset?: number): number;
  readFloatLE(offset?: number): number;
  writeFloatLE(value: number, offset?: number): number;
  readDoubleLE(offset?: number): number;
  writeDoubleLE(value: number, offset?: number): number;
  readUIntLE(offset: number, byteLength: number): number;
  writeUIntLE(value: number, offset: number, byteLength: number): number;
  readUintLE(offset: number, byteLength: number): number;
  writeUintLE(value: number, offset: number, byteLength: number): number;
  readIntLE(offset: number, byteLength: number): number;
  writeIntLE(value: number, offset: number, byteLength: number): number;
  readBigUInt64LE(offset?: number): bigint;
  writeBigUInt64LE(value: bigint, offset?: number): number;
  readBigUint64LE(offset?: number): bigint;
  writeBigUint64LE(value: bigint, offset?: number): number;
  readBigInt64LE(offset?: number): bigint;
  writeBigInt64LE(value: bigint, offset?: number): number;
  readUInt16BE(offset?: number): number;
  writeUInt16BE(value: number, offset?: number): number;
  readUint16BE(offset?: number): number;
  writeUint16BE(value: number, offset?: number): number;
  readUInt32BE(offset?: number): number;
  writeUInt32BE(value: number, offset?: number): number;
  readUint32BE(offset?: number): number;
  writeUint32BE(value: number, offset?: number): number;
  readInt16BE(offset?: number): number;
  writeInt16BE(value: number, offset?: number): number;
  readInt32BE(offset?: number): number;
  writeInt32BE(value: number, offset?: number): number;
  readFloatBE(offset?: number): number;
  writeFloatBE(value: number, offset?: number): number;
  readDoubleBE(offset?: number): number;
  writeDoubleBE(value: number, offset?: number): number;
  readUIntBE(offset: number, byteLength: number): number;
  writeUIntBE(value: number, offset: number, byteLength: number): number;
  readUintBE(offset: number, byteLength: number): number;
  writeUintBE(value: number, offset: number, byteLength: number): number;
  readIntBE(offset: number, byteLength: number): number;
  writeIntBE(value: number, offset: number, byteLength: number): number;
  readBigUInt64BE(offset?: number): bigint;
  writeBigUInt64BE(value: bigint, offset?: number): number;
  readBigUint64BE(offset?: number): bigint;
  writeBigUint64BE(value: bigint, offset?: number): number;
  readBigInt64BE(offset?: number): bigint;
  writeBigInt64BE(value: bigint, offset?: number): number;
}

interface BufferConstructor {
  readonly prototype: Buffer;
  poolSize: number;
  new (value: any, encodingOrOffset?: any, length?: number): Buffer;
  (value: any, encodingOrOffset?: any, length?: number): Buffer;
  /** Bytes of a text, of numbers, or of what has bytes. */
  from(text: string, encoding?: BufferEncoding): Buffer;
  from(data: ArrayBufferLike, offset?: number, length?: number): Buffer;
  from(data: Uint8Array | readonly number[] | Iterable<number> | { type: 'Buffer'; data: number[] }): Buffer;
  of(...bytes: number[]): Buffer;
  alloc(size: number, fill?: string | Uint8Array | number, encoding?: BufferEncoding): Buffer;
  allocUnsafe(size: number): Buffer;
  allocUnsafeSlow(size: number): Buffer;
  isBuffer(value: any): value is Buffer;
  isEncoding(name: string): name is BufferEncoding;
  /** How many bytes a text takes. */
  byteLength(value: string | NodeJS.ArrayBufferView | ArrayBufferLike, encoding?: BufferEncoding): number;
  compare(a: Uint8Array, b: Uint8Array): -1 | 0 | 1;
  concat(list: readonly Uint8Array[], totalLength?: number): Buffer;
  copyBytesFrom(view: NodeJS.TypedArray, offset?: number, length?: number): Buffer;
}
declare var Buffer: BufferConstructor;

// Events

interface Event {
  readonly type: string;
  readonly target: EventTarget | null;
  readonly srcElement: EventTarget | null;
  readonly currentTarget: EventTarget | null;
  readonly eventPhase: number;
  readonly bubbles: boolean;
  readonly cancelable: boolean;
  readonly composed: boolean;
  readonly defaultPrevented: boolean;
  returnValue: boolean;
  cancelBubble: boolean;
  readonly timeStamp: number;
  readonly isTrusted: boolean;
  composedPath(): EventTarget[];
  preventDefault(): void;
  stopPropagation(): void;
  stopImmediatePropagation(): void;
  readonly NONE: 0;
  readonly CAPTURING_PHASE: 1;
  readonly AT_TARGET: 2;
  readonly BUBBLING_PHASE: 3;
}
interface EventInit {
  bubbles?: boolean;
  cancelable?: boolean;
  composed?: boolean;
}
declare var Event: typeof globalThis extends { onmessage: any; Event: infer T } ? T : {
  prototype: Event;
  new (type: string, init?: EventInit): Event;
  readonly NONE: 0;
  readonly CAPTURING_PHASE: 1;
  readonly AT_TARGET: 2;
  readonly BUBBLING_PHASE: 3;
};
interface CustomEvent<T = any> extends Event {
  readonly detail: T;
}
declare var CustomEvent: typeof globalThis extends { onmessage: any; CustomEvent: infer T } ? T : {
  prototype: CustomEvent;
  new <T>(type: string, init?: EventInit & { detail?: T }): CustomEvent<T>;
};
interface EventTarget {
  addEventListener(type: string, listener: any, options?: any): void;
  removeEventListener(type: string, listener: any, options?: any): void;
  dispatchEvent(event: Event): boolean;
}
declare var EventTarget: typeof globalThis extends { onmessage: any; EventTarget: infer T } ? T : { prototype: EventTarget; new (): EventTarget };

/** Says that something is to be given up: fetch, calls of modelarts/promises and many others take one. */
interface AbortSignal extends EventTarget {
  readonly aborted: boolean;
  /** Why, once it is. */
  readonly reason: any;
  onabort: ((this: AbortSignal, event: any) => any) | null;
  /** Throws the reason once it is aborted. */
  throwIfAborted(): void;
}
declare var AbortSignal: typeof globalThis extends { onmessage: any; AbortSignal: infer T } ? T : {
  prototype: AbortSignal;
  new (): AbortSignal;
  abort(reason?: any): AbortSignal;
  /** One that is aborted after that many milliseconds. */
  timeout(ms: number): AbortSignal;
  /** One that is aborted when one of those is. */
  any(signals: Iterable<AbortSignal>): AbortSignal;
};
interface AbortController {
  readonly signal: AbortSignal;
  abort(reason?: any): void;
}
declare var AbortController: typeof globalThis extends { onmessage: any; AbortController: infer T } ? T : { prototype: AbortController; new (): AbortController };

interface DOMException extends Error {
  readonly name: string;
  readonly message: string;
  readonly code: number;
  readonly INDEX_SIZE_ERR: number;
  readonly HIERARCHY_REQUEST_ERR: number;
  readonly WRONG_DOCUMENT_ERR: number;
  readonly INVALID_CHARACTER_ERR: number;
  readonly NO_MODIFICATION_ALLOWED_ERR: number;
  readonly NOT_FOUND_ERR: number;
  readonly NOT_SUPPORTED_ERR: number;
  readonly IN_USE_ATTRIBUTE_ERR: number;
  readonly INVALID_STATE_ERR: number;
  readonly SYNTAX_ERR: number;
  readonly INVALID_MODIFICATION_ERR: number;
  readonly NAMESPACE_ERR: number;
  readonly INVALID_ACCESS_ERR: number;
  readonly TYPE_MISMATCH_ERR: number;
  readonly SECURITY_ERR: number;
  readonly NETWORK_ERR: number;
  readonly ABORT_ERR: number;
  readonly URL_MISMATCH_ERR: number;
  readonly QUOTA_EXCEEDED_ERR: number;
  readonly TIMEOUT_ERR: number;
  readonly INVALID_NODE_TYPE_ERR: number;
  readonly DATA_CLONE_ERR: number;
}
declare var DOMException: typeof globalThis extends { onmessage: any; DOMException: infer T } ? T : {
  prototype: DOMException;
  new (message?: string, name?: string): DOMException;
  readonly INDEX_SIZE_ERR: number;
  readonly HIERARCHY_REQUEST_ERR: number;
  readonly WRONG_DOCUMENT_ERR: number;
  readonly INVALID_CHARACTER_ERR: number;
  readonly NO_MODIFICATION_ALLOWED_ERR: number;
  readonly NOT_FOUND_ERR: number;
  readonly NOT_SUPPORTED_ERR: number;
  readonly IN_USE_ATTRIBUTE_ERR: number;
  readonly INVALID_STATE_ERR: number;
  readonly SYNTAX_ERR: number;
  readonly INVALID_MODIFICATION_ERR: number;
  readonly NAMESPACE_ERR: number;
  readonly INVALID_ACCESS_ERR: number;
  readonly TYPE_MISMATCH_ERR: number;
  readonly SECURITY_ERR: number;
  readonly NETWORK_ERR: number;
  readonly ABORT_ERR: number;
  readonly URL_MISMATCH_ERR: number;
  readonly QUOTA_EXCEEDED_ERR: number;
  readonly TIMEOUT_ERR: number;
  readonly INVALID_NODE_TYPE_ERR: number;
  readonly DATA_CLONE_ERR: number;
};

// Addresses and text

/** An address in its parts. */
interface URL {
  href: string;
  readonly origin: string;
  protocol: string;
  username: string;
  password: string;
  host: string;
  hostname: string;
  port: string;
  pathname: string;
  search: string;
  hash: string;
  readonly searchParams: URLSearchParams;
  toString(): string;
  toJSON(): string;
}
declare var URL: typeof globalThis extends { onmessage: any; URL: infer T } ? T : {
  prototype: URL;
  new (url: string | URL, base?: string | URL): URL;
  canParse(url: string | URL, base?: string | URL): boolean;
  /** null for what is no address. */
  parse(url: string | URL, base?: string | URL): URL | null;
};
/** The part of an address behind ?. */
interface URLSearchParams {
  readonly size: number;
  append(name: string, value: string): void;
  delete(name: string, value?: string): void;
  get(name: string): string | null;
  getAll(name: string): string[];
  has(name: string, value?: string): boolean;
  set(name: string, value: string): void;
  sort(): void;
  forEach(callback: (value: string, name: string, all: URLSearchParams) => void, self?: any): void;
  entries(): IterableIterator<[string, string]>;
  keys(): IterableIterator<string>;
  values(): IterableIterator<string>;
  toString(): string;
  [Symbol.iterator](): IterableIterator<[string, string]>;
}
declare var URLSearchParams: typeof globalThis extends { onmessage: any; URLSearchParams: infer T } ? T : {
  prototype: URLSearchParams;
  new (init?: string | URLSearchParams | Record<string, string | readonly string[]> | Iterable<[string, string]>): URLSearchParams;
};
interface TextEncoder {
  readonly encoding: string;
  /** The bytes of a text in UTF-8. */
  encode(text?: string): Uint8Array;
  encodeInto(text: string, target: Uint8Array): { read: number; written: number };
}
declare var TextEncoder: typeof globalThis extends { onmessage: any; TextEncoder: infer T } ? T : { prototype: TextEncoder; new (): TextEncoder };
interface TextDecoder {
  readonly encoding: string;
  readonly fatal: boolean;
  readonly ignoreBOM: boolean;
  decode(bytes?: ArrayBufferLike | NodeJS.ArrayBufferView | null, options?: { stream?: boolean }): string;
}
declare var TextDecoder: typeof globalThis extends { onmessage: any; TextDecoder: infer T } ? T : {
  prototype: TextDecoder;
  /** utf-8, utf-16le or latin1. */
  new (encoding?: 'utf-8' | 'utf-16le' | 'latin1' | (string & {}), options?: { fatal?: boolean; ignoreBOM?: boolean }): TextDecoder;
};

// Requests

/** Bytes with a type. */
interface Blob {
  readonly size: number;
  readonly type: string;
  arrayBuffer(): Promise<ArrayBuffer>;
  bytes(): Promise<Uint8Array>;
  slice(start?: number, end?: number, type?: string): Blob;
  stream(): any;
  text(): Promise<string>;
}
declare var Blob: typeof globalThis extends { onmessage: any; Blob: infer T } ? T : {
  prototype: Blob;
  new (parts?: Iterable<string | ArrayBufferLike | NodeJS.ArrayBufferView | Blob>, options?: { type?: string; endings?: 'transparent' | 'native' }): Blob;
};
interface File extends Blob {
  readonly name: string;
  readonly lastModified: number;
}
declare var File: typeof globalThis extends { onmessage: any; File: infer T } ? T : {
  prototype: File;
  new (parts: Iterable<string | ArrayBufferLike | NodeJS.ArrayBufferView | Blob>, name: string, options?: { type?: string; lastModified?: number }): File;
};
interface FormData {
  append(name: string, value: string | Blob, filename?: string): void;
  set(name: string, value: string | Blob, filename?: string): void;
  get(name: string): string | File | null;
  getAll(name: string): (string | File)[];
  has(name: string): boolean;
  delete(name: string): void;
  entries(): IterableIterator<[string, string | File]>;
  keys(): IterableIterator<string>;
  values(): IterableIterator<string | File>;
  forEach(callback: (value: string | File, name: string, all: FormData) => void, self?: any): void;
  [Symbol.iterator](): IterableIterator<[string, string | File]>;
}
declare var FormData: typeof globalThis extends { onmessage: any; FormData: infer T } ? T : { prototype: FormData; new (): FormData };
type HeadersInit = Headers | Record<string, string> | Iterable<[string, string]>;
interface Headers {
  append(name: string, value: string): void;
  delete(name: string): void;
  get(name: string): string | null;
  getSetCookie(): string[];
  has(name: string): boolean;
  set(name: string, value: string): void;
  forEach(callback: (value: string, name: string, all: Headers) => void, self?: any): void;
  entries(): IterableIterator<[string, string]>;
  keys(): IterableIterator<string>;
  values(): IterableIterator<string>;
  [Symbol.iterator](): IterableIterator<[string, string]>;
}
declare var Headers: typeof globalThis extends { onmessage: any; Headers: infer T } ? T : { prototype: Headers; new (init?: HeadersInit): Headers };
type BodyInit = string | ArrayBufferLike | NodeJS.ArrayBufferView | Blob | FormData | URLSearchParams | AsyncIterable<Uint8Array>;
interface RequestInit {
  method?: string;
  headers?: HeadersInit;
  body?: BodyInit | null;
  /** Ends the request when it is aborted. */
  signal?: AbortSignal | null;
  redirect?: 'follow' | 'error' | 'manual';
  duplex?: 'half';
  cache?: any;
  credentials?: any;
  integrity?: string;
  keepalive?: boolean;
  mode?: any;
  referrer?: string;
  referrerPolicy?: any;
}
interface Body {
  readonly body: any;
  readonly bodyUsed: boolean;
  arrayBuffer(): Promise<ArrayBuffer>;
  blob(): Promise<Blob>;
  bytes(): Promise<Uint8Array>;
  formData(): Promise<FormData>;
  json(): Promise<any>;
  text(): Promise<string>;
}
interface Request extends Body {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly redirect: 'follow' | 'error' | 'manual';
  readonly signal: AbortSignal;
  readonly cache: any;
  readonly credentials: any;
  readonly destination: any;
  readonly duplex: any;
  readonly integrity: string;
  readonly keepalive: boolean;
  readonly mode: any;
  readonly referrer: string;
  readonly referrerPolicy: any;
  clone(): Request;
}
declare var Request: typeof globalThis extends { onmessage: any; Request: infer T } ? T : {
  prototype: Request;
  new (input: string | URL | Request, init?: RequestInit): Request;
};
interface Response extends Body {
  readonly status: number;
  readonly statusText: string;
  /** Whether the status is 200 to 299. */
  readonly ok: boolean;
  readonly headers: Headers;
  readonly type: any;
  readonly url: string;
  readonly redirected: boolean;
  clone(): Response;
}
interface ResponseInit {
  status?: number;
  statusText?: string;
  headers?: HeadersInit;
}
declare var Response: typeof globalThis extends { onmessage: any; Response: infer T } ? T : {
  prototype: Response;
  new (body?: BodyInit | null, init?: ResponseInit): Response;
  error(): Response;
  json(data: any, init?: ResponseInit): Response;
  redirect(url: string | URL, status?: number): Response;
};
/** Sends a request. The promise is rejected when there is no answer, not for a status such as 404: look at ok. */
declare function fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;

interface SubtleCrypto {
  digest(algorithm: string | { name: string }, data: ArrayBufferLike | NodeJS.ArrayBufferView): Promise<ArrayBuffer>;
}
interface Crypto {
  readonly subtle: SubtleCrypto;
  getRandomValues<T extends NodeJS.ArrayBufferView | null>(array: T): T;
  randomUUID(): `${string}-${string}-${string}-${string}-${string}`;
}
declare var crypto: typeof globalThis extends { onmessage: any; crypto: infer T } ? T : Crypto;

// Time

interface PerformanceEntry {
  readonly name: string;
  readonly entryType: string;
  readonly startTime: number;
  readonly duration: number;
  toJSON(): any;
}
declare var PerformanceEntry: typeof globalThis extends { onmessage: any; PerformanceEntry: infer T } ? T : { prototype: PerformanceEntry; new (): PerformanceEntry };
interface PerformanceMark extends PerformanceEntry {
  readonly detail: any;
}
declare var PerformanceMark: typeof globalThis extends { onmessage: any; PerformanceMark: infer T } ? T : {
  prototype: PerformanceMark;
  new (name: string, options?: { detail?: any; startTime?: number }): PerformanceMark;
};
interface PerformanceMeasure extends PerformanceEntry {
  readonly detail: any;
}
declare var PerformanceMeasure: typeof globalThis extends { onmessage: any; PerformanceMeasure: infer T } ? T : { prototype: PerformanceMeasure; new (): PerformanceMeasure };
interface PerformanceObserverEntryList {
  getEntries(): PerformanceEntry[];
  getEntriesByName(name: string, type?: string): PerformanceEntry[];
  getEntriesByType(type: string): PerformanceEntry[];
}
declare var PerformanceObserverEntryList: typeof globalThis extends { onmessage: any; PerformanceObserverEntryList: infer T } ? T : {
  prototype: PerformanceObserverEntryList;
  new (): PerformanceObserverEntryList;
};
interface PerformanceObserver {
  observe(options?: { type?: string; entryTypes?: string[]; buffered?: boolean }): void;
  disconnect(): void;
  takeRecords(): any;
}
declare var PerformanceObserver: typeof globalThis extends { onmessage: any; PerformanceObserver: infer T } ? T : {
  prototype: PerformanceObserver;
  new (callback: (list: PerformanceObserverEntryList, observer: PerformanceObserver) => void): PerformanceObserver;
  readonly supportedEntryTypes: readonly string[];
};
interface Performance {
  /** When the script began, in milliseconds since 1970. */
  readonly timeOrigin: number;
  /** Milliseconds since then, with fractions. */
  now(): number;
  mark(name: string, options?: { detail?: any; startTime?: number }): PerformanceMark;
  measure(name: string, start?: any, end?: string): PerformanceMeasure;
  clearMarks(name?: string): void;
  clearMeasures(name?: string): void;
  getEntries(): PerformanceEntry[];
  getEntriesByName(name: string, type?: string): PerformanceEntry[];
  getEntriesByType(type: string): PerformanceEntry[];
  timerify<F extends (...args: any[]) => any>(f: F, options?: any): F;
  toJSON(): any;
}
declare var performance: typeof globalThis extends { onmessage: any; performance: infer T } ? T : Performance;

// ---- Requests, packing, digests ----

declare module 'http' {
  import { EventEmitter } from 'events';
  import { Readable, Writable } from 'stream';

  export type OutgoingHttpHeaders = { [name: string]: number | string | readonly string[] | undefined };
  export type IncomingHttpHeaders = { [name: string]: string | string[] | undefined };
  export interface RequestOptions {
    protocol?: string | null;
    host?: string | null;
    hostname?: string | null;
    port?: number | string | null;
    path?: string | null;
    method?: string;
    headers?: OutgoingHttpHeaders | readonly string[];
    auth?: string | null;
    agent?: Agent | boolean;
    /** In milliseconds. */
    timeout?: number;
    signal?: AbortSignal;
    [option: string]: any;
  }
  /** A request, which is sent when its body is complete. */
  export class ClientRequest extends Writable {
    readonly method: string;
    readonly path: string;
    readonly host: string;
    readonly protocol: string;
    readonly finished: boolean;
    readonly headersSent: boolean;
    readonly connection: any;
    setHeader(name: string, value: number | string | readonly string[]): this;
    appendHeader(name: string, value: string | readonly string[]): this;
    getHeader(name: string): number | string | string[] | undefined;
    getHeaderNames(): string[];
    getRawHeaderNames(): string[];
    getHeaders(): OutgoingHttpHeaders;
    hasHeader(name: string): boolean;
    removeHeader(name: string): void;
    flushHeaders(): void;
    setNoDelay(noDelay?: boolean): void;
    setSocketKeepAlive(enable?: boolean, delay?: number): void;
    setTimeout(ms: number, callback?: () => void): this;
    abort(): void;
    on(event: 'response', listener: (response: IncomingMessage) => void): this;
    on(event: string | symbol, listener: (...args: any[]) => void): this;
  }
  /** An answer. */
  export class IncomingMessage extends Readable {
    readonly statusCode?: number;
    readonly statusMessage?: string;
    readonly headers: IncomingHttpHeaders;
    readonly headersDistinct: { [name: string]: string[] | undefined };
    readonly rawHeaders: string[];
    readonly httpVersion: string;
    readonly complete: boolean;
    readonly connection: any;
    setTimeout(ms: number, callback?: () => void): this;
  }
  export class Agent extends EventEmitter {
    constructor(options?: { keepAlive?: boolean; maxSockets?: number; timeout?: number; [option: string]: any });
    getName(options?: any): string;
    destroy(): void;
  }
  type Answered = (response: IncomingMessage) => void;
  export function request(options: RequestOptions | string | URL, callback?: Answered): ClientRequest;
  export function request(url: string | URL, options: RequestOptions, callback?: Answered): ClientRequest;
  export function get(options: RequestOptions | string | URL, callback?: Answered): ClientRequest;
  export function get(url: string | URL, options: RequestOptions, callback?: Answered): ClientRequest;
  export function validateHeaderName(name: string): void;
  export function validateHeaderValue(name: string, value: any): void;
  export const METHODS: string[];
  export const STATUS_CODES: { [code: number]: string | undefined };
  export const maxHeaderSize: number;
  export const globalAgent: Agent;
  /** @deprecated Not in mascript: nothing listens here: start a server of node or Python with child_process.spawn. */
  export function createServer(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: nothing listens here: start a server of node or Python with child_process.spawn. */
  export class Server { constructor(not_in_mascript: never, ...args: any[]); }
  /** @deprecated Not in mascript: nothing listens here: start a server of node or Python with child_process.spawn. */
  export class ServerResponse { constructor(not_in_mascript: never, ...args: any[]); }
  /** @deprecated Not in mascript; making one throws. */
  export class OutgoingMessage { constructor(not_in_mascript: never, ...args: any[]); }
}
declare module 'https' {
  import * as http from 'http';
  export type RequestOptions = http.RequestOptions;
  export function request(options: http.RequestOptions | string | URL, callback?: (response: http.IncomingMessage) => void): http.ClientRequest;
  export function request(url: string | URL, options: http.RequestOptions, callback?: (response: http.IncomingMessage) => void): http.ClientRequest;
  export function get(options: http.RequestOptions | string | URL, callback?: (response: http.IncomingMessage) => void): http.ClientRequest;
  export function get(url: string | URL, options: http.RequestOptions, callback?: (response: http.IncomingMessage) => void): http.ClientRequest;
  export class Agent extends http.Agent {}
  export const globalAgent: Agent;
  /** @deprecated Not in mascript: nothing listens here: start a server of node or Python with child_process.spawn. */
  export function createServer(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  export { Server, ServerResponse, OutgoingMessage } from 'http';
}

declare module 'zlib' {
  import { Transform } from 'stream';
  export type InputType = string | ArrayBufferLike | NodeJS.ArrayBufferView;
  export interface ZlibOptions {
    /** 0 packs nothing, 9 packs best. */
    level?: number;
    strategy?: number;
    flush?: number;
    finishFlush?: number;
    chunkSize?: number;
    windowBits?: number;
    memLevel?: number;
    dictionary?: NodeJS.ArrayBufferView | ArrayBufferLike;
    /** How many bytes may come out. */
    maxOutputLength?: number;
    info?: boolean;
  }
  type Packed = (error: Error | null, result: Buffer) => void;
  interface Zlib extends Transform {
    readonly bytesWritten: number;
    flush(kind?: number | (() => void), callback?: () => void): void;
    reset(): void;
    /** @deprecated Not in mascript; a call throws. */
    params(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
    close(callback?: () => void): void;
  }
  export interface Gzip extends Zlib {}
  export const Gzip: { prototype: Gzip; new (options?: ZlibOptions): Gzip };
  export function createGzip(options?: ZlibOptions): Gzip;
  /** Packs a whole buffer. */
  export function gzipSync(data: InputType, options?: ZlibOptions): Buffer;
  export function gzip(data: InputType, callback: Packed): void;
  export function gzip(data: InputType, options: ZlibOptions, callback: Packed): void;
  export interface Gunzip extends Zlib {}
  export const Gunzip: { prototype: Gunzip; new (options?: ZlibOptions): Gunzip };
  export function createGunzip(options?: ZlibOptions): Gunzip;
  /** Unpacks a whole buffer. */
  export function gunzipSync(data: InputType, options?: ZlibOptions): Buffer;
  export function gunzip(data: InputType, callback: Packed): void;
  export function gunzip(data: InputType, options: ZlibOptions, callback: Packed): void;
  export interface Deflate extends Zlib {}
  export const Deflate: { prototype: Deflate; new (options?: ZlibOptions): Deflate };
  export function createDeflate(options?: ZlibOptions): Deflate;
  /** Packs a whole buffer. */
  export function deflateSync(data: InputType, options?: ZlibOptions): Buffer;
  export function deflate(data: InputType, callback: Packed): void;
  export function deflate(data: InputType, options: ZlibOptions, callback: Packed): void;
  export interface Inflate extends Zlib {}
  export const Inflate: { prototype: Inflate; new (options?: ZlibOptions): Inflate };
  export function createInflate(options?: ZlibOptions): Inflate;
  /** Unpacks a whole buffer. */
  export function inflateSync(data: InputType, options?: ZlibOptions): Buffer;
  export function inflate(data: InputType, callback: Packed): void;
  export function inflate(data: InputType, options: ZlibOptions, callback: Packed): void;
  export interface DeflateRaw extends Zlib {}
  export const DeflateRaw: { prototype: DeflateRaw; new (options?: ZlibOptions): DeflateRaw };
  export function createDeflateRaw(options?: ZlibOptions): DeflateRaw;
  /** Packs a whole buffer. */
  export function deflateRawSync(data: InputType, options?: ZlibOptions): Buffer;
  export function deflateRaw(data: InputType, callback: Packed): void;
  export function deflateRaw(data: InputType, options: ZlibOptions, callback: Packed): void;
  export interface InflateRaw extends Zlib {}
  export const InflateRaw: { prototype: InflateRaw; new (options?: ZlibOptions): InflateRaw };
  export function createInflateRaw(options?: ZlibOptions): InflateRaw;
  /** Unpacks a whole buffer. */
  export function inflateRawSync(data: InputType, options?: ZlibOptions): Buffer;
  export function inflateRaw(data: InputType, callback: Packed): void;
  export function inflateRaw(data: InputType, options: ZlibOptions, callback: Packed): void;
  export interface Unzip extends Zlib {}
  export const Unzip: { prototype: Unzip; new (options?: ZlibOptions): Unzip };
  export function createUnzip(options?: ZlibOptions): Unzip;
  /** Unpacks a whole buffer. */
  export function unzipSync(data: InputType, options?: ZlibOptions): Buffer;
  export function unzip(data: InputType, callback: Packed): void;
  export function unzip(data: InputType, options: ZlibOptions, callback: Packed): void;
  /** The CRC-32 of data, or going on from an earlier one. */
  export function crc32(data: string | NodeJS.ArrayBufferView, value?: number): number;
  /** @deprecated Not in mascript: use gzip or deflate. */
  export function brotliCompress(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: use gzip or deflate. */
  export function brotliCompressSync(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: use gzip or deflate. */
  export function brotliDecompress(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: use gzip or deflate. */
  export function brotliDecompressSync(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: use gzip or deflate. */
  export function createBrotliCompress(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: use gzip or deflate. */
  export function createBrotliDecompress(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; making one throws. */
  export class BrotliCompress { constructor(not_in_mascript: never, ...args: any[]); }
  /** @deprecated Not in mascript; making one throws. */
  export class BrotliDecompress { constructor(not_in_mascript: never, ...args: any[]); }
  export const constants: { readonly [name: string]: number };
  export const codes: { readonly [name: string]: any };
  export const ZLIB_VERNUM: number;
  export const Z_NO_FLUSH: number;
  export const Z_PARTIAL_FLUSH: number;
  export const Z_SYNC_FLUSH: number;
  export const Z_FULL_FLUSH: number;
  export const Z_FINISH: number;
  export const Z_BLOCK: number;
  export const Z_OK: number;
  export const Z_STREAM_END: number;
  export const Z_NEED_DICT: number;
  export const Z_ERRNO: number;
  export const Z_STREAM_ERROR: number;
  export const Z_DATA_ERROR: number;
  export const Z_MEM_ERROR: number;
  export const Z_BUF_ERROR: number;
  export const Z_VERSION_ERROR: number;
  export const Z_NO_COMPRESSION: number;
  export const Z_BEST_SPEED: number;
  export const Z_BEST_COMPRESSION: number;
  export const Z_DEFAULT_COMPRESSION: number;
  export const Z_FILTERED: number;
  export const Z_HUFFMAN_ONLY: number;
  export const Z_RLE: number;
  export const Z_FIXED: number;
  export const Z_DEFAULT_STRATEGY: number;
  export const DEFLATE: number;
  export const INFLATE: number;
  export const GZIP: number;
  export const GUNZIP: number;
  export const DEFLATERAW: number;
  export const INFLATERAW: number;
  export const UNZIP: number;
  export const Z_MIN_WINDOWBITS: number;
  export const Z_MAX_WINDOWBITS: number;
  export const Z_DEFAULT_WINDOWBITS: number;
  export const Z_MIN_CHUNK: number;
  export const Z_MAX_CHUNK: number;
  export const Z_DEFAULT_CHUNK: number;
  export const Z_MIN_MEMLEVEL: number;
  export const Z_MAX_MEMLEVEL: number;
  export const Z_DEFAULT_MEMLEVEL: number;
  export const Z_MIN_LEVEL: number;
  export const Z_MAX_LEVEL: number;
  export const Z_DEFAULT_LEVEL: number;
}

declare module 'crypto' {
  export type BinaryLike = string | NodeJS.ArrayBufferView;
  export type BinaryToTextEncoding = 'base64' | 'base64url' | 'hex' | 'binary';
  export type Algorithm = 'md5' | 'sha1' | 'sha256' | 'sha384' | 'sha512' | (string & {});
  export {};
  /** What digests are made by, also at the end of a pipe. */
  class Digest {
    update(data: BinaryLike, encoding?: BufferEncoding): this;
    digest(): Buffer;
    digest(encoding: BinaryToTextEncoding): string;
    write(chunk: any, ...rest: any[]): boolean;
    end(...rest: any[]): this;
    read(size?: number): any;
    pipe<T extends NodeJS.Writable>(destination: T, options?: { end?: boolean }): T;
    unpipe(destination?: any): this;
    setEncoding(encoding: BufferEncoding): this;
    resume(): this;
    pause(): this;
    destroy(error?: Error): this;
    on(event: string | symbol, listener: (...args: any[]) => void): this;
    once(event: string | symbol, listener: (...args: any[]) => void): this;
    off(event: string | symbol, listener: (...args: any[]) => void): this;
    addListener(event: string | symbol, listener: (...args: any[]) => void): this;
    prependListener(event: string | symbol, listener: (...args: any[]) => void): this;
    removeListener(event: string | symbol, listener: (...args: any[]) => void): this;
    removeAllListeners(event?: string | symbol): this;
    emit(event: string | symbol, ...args: any[]): boolean;
    listenerCount(event: string | symbol): number;
    readonly readable: boolean;
    readonly writable: boolean;
    toArray(): Promise<any[]>;
    [Symbol.asyncIterator](): AsyncIterableIterator<any>;
  }
  export class Hash extends Digest {
    copy(options?: object): Hash;
  }
  export class Hmac extends Digest {}
  export function createHash(algorithm: Algorithm, options?: object): Hash;
  export function createHmac(algorithm: Algorithm, key: BinaryLike | ArrayBufferLike, options?: object): Hmac;
  /** The digest of data, in hex unless another encoding is given. */
  export function hash(algorithm: Algorithm, data: BinaryLike, encoding?: BinaryToTextEncoding): string;
  export function hash(algorithm: Algorithm, data: BinaryLike, encoding: 'buffer'): Buffer;
  export function getHashes(): string[];
  export function randomBytes(size: number): Buffer;
  export function randomBytes(size: number, callback: (error: Error | null, bytes: Buffer) => void): void;
  export function randomFillSync<T extends NodeJS.ArrayBufferView | ArrayBuffer>(buffer: T, offset?: number, size?: number): T;
  export function randomFill<T extends NodeJS.ArrayBufferView | ArrayBuffer>(buffer: T, ...rest: any[]): void;
  /** A whole number from min, or 0, up to max but for max itself. */
  export function randomInt(max: number): number;
  export function randomInt(min: number, max: number): number;
  export function randomInt(max: number, callback: (error: Error | null, value: number) => void): void;
  export function randomInt(min: number, max: number, callback: (error: Error | null, value: number) => void): void;
  export function randomUUID(options?: { disableEntropyCache?: boolean }): `${string}-${string}-${string}-${string}-${string}`;
  export function timingSafeEqual(a: NodeJS.ArrayBufferView | ArrayBufferLike, b: NodeJS.ArrayBufferView | ArrayBufferLike): boolean;
  export function pbkdf2Sync(password: BinaryLike, salt: BinaryLike, iterations: number, keylen: number, digest: string): Buffer;
  export function pbkdf2(password: BinaryLike, salt: BinaryLike, iterations: number, keylen: number, digest: string, callback: (error: Error | null, key: Buffer) => void): void;
  export function hkdfSync(digest: string, key: BinaryLike | ArrayBufferLike, salt: BinaryLike, info: BinaryLike, keylen: number): ArrayBuffer;
  export function hkdf(digest: string, key: BinaryLike | ArrayBufferLike, salt: BinaryLike, info: BinaryLike, keylen: number, callback: (error: Error | null, key: ArrayBuffer) => void): void;
  export const webcrypto: Crypto;
  export const subtle: SubtleCrypto;
  export function getRandomValues<T extends NodeJS.ArrayBufferView | null>(array: T): T;
}

// ---- What is true of one thread and one set of globals; the rest is refused ----

declare module 'v8' {
  export function getHeapStatistics(): { [name: string]: number };
  export const startupSnapshot: { isBuildingSnapshot(): boolean };
  /** @deprecated Not in mascript; a call throws. */
  export function cachedDataVersionTag(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: use JSON.parse, or structuredClone for a copy. */
  export function deserialize(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function getHeapCodeStatistics(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function getHeapSnapshot(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function getHeapSpaceStatistics(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: use JSON.stringify, or structuredClone for a copy. */
  export function serialize(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function setFlagsFromString(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function setHeapSnapshotNearHeapLimit(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function stopCoverage(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function takeCoverage(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function writeHeapSnapshot(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
}
declare module 'vm' {
  export class Script {
    constructor(code: string, options?: any);
    runInThisContext(options?: any): any;
    /** @deprecated Not in mascript: use runInThisContext. */
    runInContext(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
    /** @deprecated Not in mascript: use runInThisContext. */
    runInNewContext(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
    /** @deprecated Not in mascript; a call throws. */
    createCachedData(this: NodeJS.NotInMascript): any;
  }
  export function runInThisContext(code: string, options?: any): any;
  export function compileFunction(code: string, params?: readonly string[], options?: any): Function;
  export function createScript(code: string, options?: any): Script;
  export function isContext(value: object): boolean;
  /** @deprecated Not in mascript: use runInThisContext. */
  export function createContext(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function measureMemory(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: use runInThisContext. */
  export function runInContext(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: use runInThisContext. */
  export function runInNewContext(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
}
declare module 'worker_threads' {
  export const isMainThread: boolean;
  export const threadId: number;
  export const parentPort: null;
  export const workerData: any;
  export const resourceLimits: any;
  export const SHARE_ENV: unique symbol;
  export function getEnvironmentData(key: any): any;
  export function setEnvironmentData(key: any, value?: any): void;
  /** @deprecated Not in mascript; making one throws. */
  export class BroadcastChannel { constructor(not_in_mascript: never, ...args: any[]); }
  /** @deprecated Not in mascript; making one throws. */
  export class MessageChannel { constructor(not_in_mascript: never, ...args: any[]); }
  /** @deprecated Not in mascript; making one throws. */
  export class MessagePort { constructor(not_in_mascript: never, ...args: any[]); }
  /** @deprecated Not in mascript: there is one thread: use child_process.spawn. */
  export class Worker { constructor(not_in_mascript: never, ...args: any[]); }
  /** @deprecated Not in mascript; a call throws. */
  export function markAsUntransferable(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function moveMessagePortToContext(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function receiveMessageOnPort(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
}
declare module 'net' {
  export function isIP(text: string): 0 | 4 | 6;
  export function isIPv4(text: string): boolean;
  export function isIPv6(text: string): boolean;
  /** @deprecated Not in mascript: use fetch, http or https. */
  export function connect(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: use fetch, http or https. */
  export function createConnection(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: nothing listens here: start a server of node or Python with child_process.spawn. */
  export function createServer(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function getDefaultAutoSelectFamily(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function setDefaultAutoSelectFamily(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; making one throws. */
  export class BlockList { constructor(not_in_mascript: never, ...args: any[]); }
  /** @deprecated Not in mascript: nothing listens here: start a server of node or Python with child_process.spawn. */
  export class Server { constructor(not_in_mascript: never, ...args: any[]); }
  /** @deprecated Not in mascript; making one throws. */
  export class Socket { constructor(not_in_mascript: never, ...args: any[]); }
  /** @deprecated Not in mascript; making one throws. */
  export class SocketAddress { constructor(not_in_mascript: never, ...args: any[]); }
  /** @deprecated Not in mascript; making one throws. */
  export class Stream { constructor(not_in_mascript: never, ...args: any[]); }
}
declare module 'tls' {
  export const DEFAULT_ECDH_CURVE: string;
  export const DEFAULT_MIN_VERSION: string;
  export const DEFAULT_MAX_VERSION: string;
  /** @deprecated Not in mascript; a call throws. */
  export function checkServerIdentity(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: use fetch, http or https. */
  export function connect(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function createSecureContext(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: nothing listens here: start a server of node or Python with child_process.spawn. */
  export function createServer(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function getCiphers(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; making one throws. */
  export class SecureContext { constructor(not_in_mascript: never, ...args: any[]); }
  /** @deprecated Not in mascript: nothing listens here: start a server of node or Python with child_process.spawn. */
  export class Server { constructor(not_in_mascript: never, ...args: any[]); }
  /** @deprecated Not in mascript; making one throws. */
  export class TLSSocket { constructor(not_in_mascript: never, ...args: any[]); }
}
declare module 'dgram' {
  /** @deprecated Not in mascript; a call throws. */
  export function createSocket(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; making one throws. */
  export class Socket { constructor(not_in_mascript: never, ...args: any[]); }
}
declare module 'dns' {
  export * as promises from 'dns/promises';
  export const ADDRCONFIG: number;
  export const ALL: number;
  export const V4MAPPED: number;
  export const NODATA: string;
  export const FORMERR: string;
  export const SERVFAIL: string;
  export const NOTFOUND: string;
  export const NOTIMP: string;
  export const REFUSED: string;
  export const BADQUERY: string;
  export const BADNAME: string;
  export const BADFAMILY: string;
  export const BADRESP: string;
  export const CONNREFUSED: string;
  export const TIMEOUT: string;
  export const EOF: string;
  export const FILE: string;
  export const NOMEM: string;
  export const DESTRUCTION: string;
  export const BADSTR: string;
  export const BADFLAGS: string;
  export const NONAME: string;
  export const BADHINTS: string;
  export const NOTINITIALIZED: string;
  export const LOADIPHLPAPI: string;
  export const ADDRGETNETWORKPARAMS: string;
  export const CANCELLED: string;
  /** @deprecated Not in mascript: fetch and http look names up themselves. */
  export function lookup(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function lookupService(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolve(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolve4(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolve6(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolveAny(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolveCaa(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolveCname(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolveMx(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolveNaptr(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolveNs(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolvePtr(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolveSoa(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolveSrv(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolveTxt(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function reverse(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function getServers(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function setServers(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function getDefaultResultOrder(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function setDefaultResultOrder(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; making one throws. */
  export class Resolver { constructor(not_in_mascript: never, ...args: any[]); }
}
declare module 'dns/promises' {
  export const NODATA: string;
  export const FORMERR: string;
  export const SERVFAIL: string;
  export const NOTFOUND: string;
  export const NOTIMP: string;
  export const REFUSED: string;
  export const BADQUERY: string;
  export const BADNAME: string;
  export const BADFAMILY: string;
  export const BADRESP: string;
  export const CONNREFUSED: string;
  export const TIMEOUT: string;
  export const EOF: string;
  export const FILE: string;
  export const NOMEM: string;
  export const DESTRUCTION: string;
  export const BADSTR: string;
  export const BADFLAGS: string;
  export const NONAME: string;
  export const BADHINTS: string;
  export const NOTINITIALIZED: string;
  export const LOADIPHLPAPI: string;
  export const ADDRGETNETWORKPARAMS: string;
  export const CANCELLED: string;
  /** @deprecated Not in mascript: fetch and http look names up themselves. */
  export function lookup(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function lookupService(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolve(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolve4(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolve6(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolveAny(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolveCaa(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolveCname(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolveMx(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolveNaptr(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolveNs(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolvePtr(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolveSoa(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolveSrv(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolveTxt(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function reverse(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function getServers(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function setServers(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function getDefaultResultOrder(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function setDefaultResultOrder(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; making one throws. */
  export class Resolver { constructor(not_in_mascript: never, ...args: any[]); }
}
declare module 'http2' {
  export const constants: { readonly [name: string]: any };
  export const sensitiveHeaders: symbol;
  /** @deprecated Not in mascript: use fetch, http or https. */
  export function connect(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function createSecureServer(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: nothing listens here: start a server of node or Python with child_process.spawn. */
  export function createServer(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function getDefaultSettings(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function getPackedSettings(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function getUnpackedSettings(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; making one throws. */
  export class Http2ServerRequest { constructor(not_in_mascript: never, ...args: any[]); }
  /** @deprecated Not in mascript; making one throws. */
  export class Http2ServerResponse { constructor(not_in_mascript: never, ...args: any[]); }
}
declare module 'cluster' {
  export const isMaster: boolean;
  export const isPrimary: boolean;
  export const isWorker: boolean;
  export const SCHED_NONE: number;
  export const SCHED_RR: number;
  export const settings: any;
  export const workers: any;
  /** @deprecated Not in mascript; a call throws. */
  export function disconnect(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: there is one thread and no channel to another: use spawn. */
  export function fork(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function on(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function once(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function setupMaster(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function setupPrimary(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: there is one thread: use child_process.spawn. */
  export class Worker { constructor(not_in_mascript: never, ...args: any[]); }
}
declare module 'inspector' {
  export function url(): undefined;
  /** @deprecated Not in mascript; a call throws. */
  export function close(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function open(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function waitForDebugger(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; making one throws. */
  export class Session { constructor(not_in_mascript: never, ...args: any[]); }
}

declare module 'constants' {
  export const E2BIG: number;
  export const EACCES: number;
  export const EADDRINUSE: number;
  export const EADDRNOTAVAIL: number;
  export const EAFNOSUPPORT: number;
  export const EAGAIN: number;
  export const EALREADY: number;
  export const EBADF: number;
  export const EBADMSG: number;
  export const EBUSY: number;
  export const ECANCELED: number;
  export const ECHILD: number;
  export const ECONNABORTED: number;
  export const ECONNREFUSED: number;
  export const ECONNRESET: number;
  export const EDEADLK: number;
  export const EDESTADDRREQ: number;
  export const EDOM: number;
  export const EDQUOT: number;
  export const EEXIST: number;
  export const EFAULT: number;
  export const EFBIG: number;
  export const EHOSTUNREACH: number;
  export const EIDRM: number;
  export const EILSEQ: number;
  export const EINPROGRESS: number;
  export const EINTR: number;
  export const EINVAL: number;
  export const EIO: number;
  export const EISCONN: number;
  export const EISDIR: number;
  export const ELOOP: number;
  export const EMFILE: number;
  export const EMLINK: number;
  export const EMSGSIZE: number;
  export const EMULTIHOP: number;
  export const ENAMETOOLONG: number;
  export const ENETDOWN: number;
  export const ENETRESET: number;
  export const ENETUNREACH: number;
  export const ENFILE: number;
  export const ENOBUFS: number;
  export const ENODATA: number;
  export const ENODEV: number;
  export const ENOENT: number;
  export const ENOEXEC: number;
  export const ENOLCK: number;
  export const ENOLINK: number;
  export const ENOMEM: number;
  export const ENOMSG: number;
  export const ENOPROTOOPT: number;
  export const ENOSPC: number;
  export const ENOSR: number;
  export const ENOSTR: number;
  export const ENOSYS: number;
  export const ENOTCONN: number;
  export const ENOTDIR: number;
  export const ENOTEMPTY: number;
  export const ENOTSOCK: number;
  export const ENOTSUP: number;
  export const ENOTTY: number;
  export const ENXIO: number;
  export const EOPNOTSUPP: number;
  export const EOVERFLOW: number;
  export const EPERM: number;
  export const EPIPE: number;
  export const EPROTO: number;
  export const EPROTONOSUPPORT: number;
  export const EPROTOTYPE: number;
  export const ERANGE: number;
  export const EROFS: number;
  export const ESPIPE: number;
  export const ESRCH: number;
  export const ESTALE: number;
  export const ETIME: number;
  export const ETIMEDOUT: number;
  export const ETXTBSY: number;
  export const EWOULDBLOCK: number;
  export const EXDEV: number;
  export const PRIORITY_LOW: number;
  export const PRIORITY_BELOW_NORMAL: number;
  export const PRIORITY_NORMAL: number;
  export const PRIORITY_ABOVE_NORMAL: number;
  export const PRIORITY_HIGH: number;
  export const PRIORITY_HIGHEST: number;
  export const SIGHUP: number;
  export const SIGINT: number;
  export const SIGQUIT: number;
  export const SIGILL: number;
  export const SIGTRAP: number;
  export const SIGABRT: number;
  export const SIGBUS: number;
  export const SIGFPE: number;
  export const SIGKILL: number;
  export const SIGSEGV: number;
  export const SIGPIPE: number;
  export const SIGALRM: number;
  export const SIGTERM: number;
  export const SIGTTIN: number;
  export const SIGTTOU: number;
  export const SIGUSR1: number;
  export const SIGUSR2: number;
  export const SIGCHLD: number;
  export const SIGTSTP: number;
  export const SIGWINCH: number;
  export const SIGCONT: number;
  export const SIGSTOP: number;
  export const F_OK: number;
  export const R_OK: number;
  export const W_OK: number;
  export const X_OK: number;
  export const COPYFILE_EXCL: number;
  export const COPYFILE_FICLONE: number;
  export const COPYFILE_FICLONE_FORCE: number;
  export const O_RDONLY: number;
  export const O_WRONLY: number;
  export const O_RDWR: number;
  export const O_CREAT: number;
  export const O_EXCL: number;
  export const O_TRUNC: number;
  export const O_APPEND: number;
  export const O_SYNC: number;
  export const S_IFMT: number;
  export const S_IFREG: number;
  export const S_IFDIR: number;
  export const S_IFCHR: number;
  export const S_IFBLK: number;
  export const S_IFIFO: number;
  export const S_IFLNK: number;
  export const S_IFSOCK: number;
}

// ---- Events and streams ----

declare module 'events' {
  class EventEmitter implements NodeJS.EventEmitter {
    constructor(options?: { captureRejections?: boolean });
    on(event: string | symbol, listener: (...args: any[]) => void): this;
    addListener(event: string | symbol, listener: (...args: any[]) => void): this;
    once(event: string | symbol, listener: (...args: any[]) => void): this;
    prependListener(event: string | symbol, listener: (...args: any[]) => void): this;
    prependOnceListener(event: string | symbol, listener: (...args: any[]) => void): this;
    off(event: string | symbol, listener: (...args: any[]) => void): this;
    removeListener(event: string | symbol, listener: (...args: any[]) => void): this;
    removeAllListeners(event?: string | symbol): this;
    emit(event: string | symbol, ...args: any[]): boolean;
    listeners(event: string | symbol): Function[];
    rawListeners(event: string | symbol): Function[];
    listenerCount(event: string | symbol, listener?: Function): number;
    eventNames(): (string | symbol)[];
    setMaxListeners(count: number): this;
    getMaxListeners(): number;
    static defaultMaxListeners: number;
    static captureRejections: boolean;
    static readonly captureRejectionSymbol: symbol;
    static readonly errorMonitor: symbol;
    static init(): void;
    /** Resolves with the arguments of the next event of that name. */
    static once(emitter: NodeJS.EventEmitter | EventTarget, event: string | symbol, options?: { signal?: AbortSignal }): Promise<any[]>;
    /** The arguments of each event of that name. */
    static on(emitter: NodeJS.EventEmitter, event: string | symbol, options?: { signal?: AbortSignal }): AsyncIterableIterator<any[]>;
    static listenerCount(emitter: NodeJS.EventEmitter, event: string | symbol): number;
    static getEventListeners(emitter: NodeJS.EventEmitter | EventTarget, event: string | symbol): Function[];
    static getMaxListeners(emitter: NodeJS.EventEmitter | EventTarget): number;
    static setMaxListeners(count?: number, ...emitters: (NodeJS.EventEmitter | EventTarget)[]): void;
    static addAbortListener(signal: AbortSignal, listener: (event: any) => void): any;
  }
  namespace EventEmitter {
    export { EventEmitter };
  }
  export = EventEmitter;
}

declare module 'stream' {
  import EventEmitter = require('events');
  import * as consumers from 'stream/promises';

  type Done = (error?: Error | null) => void;
  /** What can be written to. */
  interface Sink {
    write(chunk: any, ...rest: any[]): any;
    end(...rest: any[]): any;
  }

  class internal extends EventEmitter {
    pipe<T extends Sink>(destination: T, options?: { end?: boolean }): T;
    destroy(error?: Error): this;
    _destroy(error: Error | null, callback: Done): void;
    readonly destroyed: boolean;
    readonly closed: boolean;
    readonly errored: Error | null;
  }
  namespace internal {
    class Stream extends internal {}
    interface StreamOptions<T> {
      emitClose?: boolean;
      autoDestroy?: boolean;
      highWaterMark?: number;
      objectMode?: boolean;
      signal?: AbortSignal;
      construct?(this: T, callback: Done): void;
      destroy?(this: T, error: Error | null, callback: Done): void;
    }
    interface ReadableOptions<T = Readable> extends StreamOptions<T> {
      encoding?: BufferEncoding;
      read?(this: T, size: number): void;
    }
    /** What data comes from; for await goes through it. */
    class Readable extends internal {
      constructor(options?: ReadableOptions);
      /** A stream of what something gives, one by one. */
      static from(iterable: Iterable<any> | AsyncIterable<any>, options?: ReadableOptions): Readable;
      readonly readable: boolean;
      readonly readableAborted: boolean;
      readonly readableDidRead: boolean;
      readonly readableEncoding: BufferEncoding | null;
      readonly readableEnded: boolean;
      readonly readableFlowing: boolean | null;
      readonly readableHighWaterMark: number;
      readonly readableLength: number;
      readonly readableObjectMode: boolean;
      _read(size: number): void;
      read(size?: number): any;
      push(chunk: any, encoding?: BufferEncoding): boolean;
      unshift(chunk: any, encoding?: BufferEncoding): void;
      /** Gives text from now on. */
      setEncoding(encoding: BufferEncoding): this;
      pause(): this;
      resume(): this;
      isPaused(): boolean;
      unpipe(destination?: Sink): this;
      iterator(options?: { destroyOnReturn?: boolean }): AsyncIterableIterator<any>;
      map(f: (value: any, options?: any) => any, options?: StageOptions): Readable;
      filter(f: (value: any, options?: any) => any, options?: StageOptions): Readable;
      flatMap(f: (value: any, options?: any) => any, options?: StageOptions): Readable;
      take(count: number, options?: { signal?: AbortSignal }): Readable;
      drop(count: number, options?: { signal?: AbortSignal }): Readable;
      forEach(f: (value: any, options?: any) => any, options?: StageOptions): Promise<void>;
      toArray(options?: { signal?: AbortSignal }): Promise<any[]>;
      find(f: (value: any, options?: any) => any, options?: StageOptions): Promise<any>;
      some(f: (value: any, options?: any) => any, options?: StageOptions): Promise<boolean>;
      every(f: (value: any, options?: any) => any, options?: StageOptions): Promise<boolean>;
      reduce(f: (before: any, value: any, options?: any) => any, initial?: any, options?: { signal?: AbortSignal }): Promise<any>;
      [Symbol.asyncIterator](): AsyncIterableIterator<any>;
    }
    interface StageOptions {
      concurrency?: number;
      highWaterMark?: number;
      signal?: AbortSignal;
    }
    interface WritableOptions<T = Writable> extends StreamOptions<T> {
      decodeStrings?: boolean;
      defaultEncoding?: BufferEncoding;
      write?(this: T, chunk: any, encoding: BufferEncoding, callback: Done): void;
      writev?(this: T, chunks: { chunk: any; encoding: BufferEncoding }[], callback: Done): void;
      final?(this: T, callback: Done): void;
    }
    /** Where data goes. */
    class Writable extends internal {
      constructor(options?: WritableOptions);
      readonly writable: boolean;
      readonly writableAborted: boolean;
      readonly writableCorked: number;
      readonly writableEnded: boolean;
      readonly writableFinished: boolean;
      readonly writableHighWaterMark: number;
      readonly writableLength: number;
      readonly writableNeedDrain: boolean;
      readonly writableObjectMode: boolean;
      _write(chunk: any, encoding: BufferEncoding, callback: Done): void;
      _final(callback: Done): void;
      write(chunk: any, callback?: (error: Error | null | undefined) => void): boolean;
      write(chunk: any, encoding: BufferEncoding, callback?: (error: Error | null | undefined) => void): boolean;
      end(callback?: () => void): this;
      end(chunk: any, callback?: () => void): this;
      end(chunk: any, encoding: BufferEncoding, callback?: () => void): this;
      cork(): void;
      uncork(): void;
      setDefaultEncoding(encoding: BufferEncoding): this;
    }
    interface DuplexOptions<T = Duplex> extends ReadableOptions<T> {
      allowHalfOpen?: boolean;
      readableObjectMode?: boolean;
      writableObjectMode?: boolean;
      readableHighWaterMark?: number;
      writableHighWaterMark?: number;
      decodeStrings?: boolean;
      defaultEncoding?: BufferEncoding;
      write?(this: T, chunk: any, encoding: BufferEncoding, callback: Done): void;
      writev?(this: T, chunks: { chunk: any; encoding: BufferEncoding }[], callback: Done): void;
      final?(this: T, callback: Done): void;
    }
    /** Both at once. */
    class Duplex extends Readable {
      constructor(options?: DuplexOptions);
      readonly writable: boolean;
      readonly writableAborted: boolean;
      readonly writableCorked: number;
      readonly writableEnded: boolean;
      readonly writableFinished: boolean;
      readonly writableHighWaterMark: number;
      readonly writableLength: number;
      readonly writableNeedDrain: boolean;
      readonly writableObjectMode: boolean;
      _write(chunk: any, encoding: BufferEncoding, callback: Done): void;
      _final(callback: Done): void;
      write(chunk: any, callback?: (error: Error | null | undefined) => void): boolean;
      write(chunk: any, encoding: BufferEncoding, callback?: (error: Error | null | undefined) => void): boolean;
      end(callback?: () => void): this;
      end(chunk: any, callback?: () => void): this;
      end(chunk: any, encoding: BufferEncoding, callback?: () => void): this;
      cork(): void;
      uncork(): void;
      setDefaultEncoding(encoding: BufferEncoding): this;
    }
    interface TransformOptions<T = Transform> extends DuplexOptions<T> {
      transform?(this: T, chunk: any, encoding: BufferEncoding, callback: (error?: Error | null, data?: any) => void): void;
      flush?(this: T, callback: (error?: Error | null, data?: any) => void): void;
    }
    /** What goes in comes out changed. */
    class Transform extends Duplex {
      constructor(options?: TransformOptions);
      _transform(chunk: any, encoding: BufferEncoding, callback: (error?: Error | null, data?: any) => void): void;
      _flush(callback: (error?: Error | null, data?: any) => void): void;
    }
    class PassThrough extends Transform {}
    type Source = Iterable<any> | AsyncIterable<any> | Readable | ((...args: any[]) => any);
    type Stage = Sink | ((...args: any[]) => any);
    /** Lets data flow through all of them, and ends them all when one fails; the last argument is called then. */
    function pipeline(source: Source, ...stages: (Stage | ((error: NodeJS.ErrnoException | null) => void))[]): Writable;
    function finished(stream: internal, callback: (error?: NodeJS.ErrnoException | null) => void): () => void;
    function finished(stream: internal, options: { error?: boolean; readable?: boolean; writable?: boolean; signal?: AbortSignal }, callback: (error?: NodeJS.ErrnoException | null) => void): () => void;
    function addAbortSignal<T extends internal>(signal: AbortSignal, stream: T): T;
    function getDefaultHighWaterMark(objectMode: boolean): number;
    function setDefaultHighWaterMark(objectMode: boolean, value: number): void;
    function isReadable(stream: internal): boolean;
    function isErrored(stream: internal): boolean;
    function isDisturbed(stream: internal): boolean;
    const promises: typeof consumers;
  }
  export = internal;
}
declare module 'stream/promises' {
  import { Source, Stage, Stream } from 'stream';
  /** Lets data flow through all of them, and ends them all when one fails. */
  export function pipeline(source: Source, ...stages: (Stage | { signal?: AbortSignal; end?: boolean })[]): Promise<any>;
  export function finished(stream: Stream, options?: { error?: boolean; readable?: boolean; writable?: boolean; signal?: AbortSignal; cleanup?: boolean }): Promise<void>;
}
declare module 'stream/consumers' {
  import { Readable } from 'stream';
  /** All that a stream gives, as text. */
  export function text(stream: Readable | AsyncIterable<any>): Promise<string>;
  /** All that a stream gives, read as JSON. */
  export function json(stream: Readable | AsyncIterable<any>): Promise<unknown>;
  export function buffer(stream: Readable | AsyncIterable<any>): Promise<Buffer>;
  export function arrayBuffer(stream: Readable | AsyncIterable<any>): Promise<ArrayBuffer>;
  export function blob(stream: Readable | AsyncIterable<any>): Promise<Blob>;
}

declare module 'diagnostics_channel' {
  type Listener = (message: unknown, name: string | symbol) => void;
  export class Channel {
    readonly name: string | symbol;
    readonly hasSubscribers: boolean;
    publish(message: unknown): void;
    subscribe(listener: Listener): void;
    unsubscribe(listener: Listener): void;
  }
  export function channel(name: string | symbol): Channel;
  export function hasSubscribers(name: string | symbol): boolean;
  export function subscribe(name: string | symbol, listener: Listener): void;
  export function unsubscribe(name: string | symbol, listener: Listener): boolean;
  export function tracingChannel(name: string | object): any;
}

// ---- The system: paths, processes, terminal ----

declare module 'path' {
  namespace path {
    /** A path in its parts. */
    interface ParsedPath {
      root: string;
      dir: string;
      /** The name with its extension. */
      base: string;
      /** The extension, with its dot. */
      ext: string;
      /** The name without its extension. */
      name: string;
    }
    interface PlatformPath {
      /** Puts parts together and removes dots. */
      join(...paths: string[]): string;
      /** An absolute path: the last part that is absolute, or the working folder, and what follows. */
      resolve(...paths: string[]): string;
      normalize(path: string): string;
      isAbsolute(path: string): boolean;
      /** How one gets from one path to another. */
      relative(from: string, to: string): string;
      /** The folder of a path. */
      dirname(path: string): string;
      /** The last part of a path, without the suffix when it has that. */
      basename(path: string, suffix?: string): string;
      /** The extension, with its dot. */
      extname(path: string): string;
      parse(path: string): ParsedPath;
      format(parts: Partial<ParsedPath>): string;
      toNamespacedPath(path: string): string;
      readonly sep: '/' | '\\';
      readonly delimiter: ':' | ';';
      readonly posix: PlatformPath;
      readonly win32: PlatformPath;
    }
  }
  const path: path.PlatformPath;
  export = path;
}
declare module 'path/posix' {
  import path = require('path');
  export = path;
}
declare module 'path/win32' {
  import path = require('path');
  export = path;
}

declare module 'os' {
  export const EOL: string;
  export const devNull: string;
  export interface CpuInfo {
    model: string;
    /** In MHz. */
    speed: number;
    /** In milliseconds. */
    times: { user: number; nice: number; sys: number; idle: number; irq: number };
  }
  export interface NetworkInterfaceInfo {
    address: string;
    netmask: string;
    family: 'IPv4' | 'IPv6';
    mac: string;
    internal: boolean;
    cidr: string | null;
    scopeid?: number;
  }
  export interface UserInfo {
    username: string;
    uid: number;
    gid: number;
    shell: string | null;
    homedir: string;
  }
  export function platform(): NodeJS.Platform;
  export function arch(): string;
  export function type(): string;
  export function release(): string;
  export function version(): string;
  export function machine(): string;
  export function endianness(): 'BE' | 'LE';
  export function hostname(): string;
  export function homedir(): string;
  /** Folder for temporary files. */
  export function tmpdir(): string;
  export function userInfo(options?: { encoding?: string }): UserInfo;
  export function cpus(): CpuInfo[];
  /** How many threads can run at once. */
  export function availableParallelism(): number;
  export function loadavg(): [number, number, number];
  /** Seconds that the machine has run. */
  export function uptime(): number;
  /** Memory of the machine, in bytes. */
  export function totalmem(): number;
  /** Memory that is free, in bytes. */
  export function freemem(): number;
  export function networkInterfaces(): { [name: string]: NetworkInterfaceInfo[] | undefined };
  export const constants: {
    signals: { [S in NodeJS.Signals]: number };
    errno: { [name: string]: number };
    priority: {
      PRIORITY_LOW: number;
      PRIORITY_BELOW_NORMAL: number;
      PRIORITY_NORMAL: number;
      PRIORITY_ABOVE_NORMAL: number;
      PRIORITY_HIGH: number;
      PRIORITY_HIGHEST: number;
    };
  };
}

declare module 'process' {
  const process: NodeJS.Process;
  export = process;
}

declare module 'console' {
  const console: Console;
  export = console;
}

declare module 'tty' {
  /** Whether a descriptor is a terminal. */
  export function isatty(fd: number): boolean;
}

declare module 'child_process' {
  import { Readable, Writable } from 'stream';
  import { EventEmitter } from 'events';

  export type StdioOptions = 'pipe' | 'inherit' | 'ignore' | Array<'pipe' | 'inherit' | 'ignore' | number | Readable | Writable | null | undefined>;
  export interface Options {
    cwd?: string | URL;
    env?: NodeJS.ProcessEnv;
    /** Whether a shell runs the command, or which one. */
    shell?: boolean | string;
    /** Ends it after that many milliseconds. */
    timeout?: number;
    killSignal?: NodeJS.Signals | number;
    uid?: number;
    gid?: number;
    windowsHide?: boolean;
    windowsVerbatimArguments?: boolean;
  }
  export interface SpawnOptions extends Options {
    argv0?: string;
    stdio?: StdioOptions;
    detached?: boolean;
    signal?: AbortSignal;
  }
  export interface ExecOptions extends Options {
    encoding?: BufferEncoding | 'buffer' | null;
    /** How many bytes it may write. */
    maxBuffer?: number;
    signal?: AbortSignal;
  }
  export interface SyncOptions extends Options {
    argv0?: string;
    /** What it reads from its standard input. */
    input?: string | NodeJS.ArrayBufferView;
    stdio?: StdioOptions;
    maxBuffer?: number;
    encoding?: BufferEncoding | 'buffer' | null;
  }
  export interface SpawnSyncReturns<T> {
    pid: number;
    output: (T | null)[];
    stdout: T;
    stderr: T;
    status: number | null;
    signal: NodeJS.Signals | null;
    error?: Error;
  }
  export interface ExecException extends Error {
    cmd?: string;
    killed?: boolean;
    code?: number | string | null;
    signal?: NodeJS.Signals | null;
    stdout?: string;
    stderr?: string;
  }

  export class ChildProcess extends EventEmitter {
    readonly pid?: number;
    readonly connected: boolean;
    readonly exitCode: number | null;
    readonly signalCode: NodeJS.Signals | null;
    readonly killed: boolean;
    readonly spawnfile: string;
    readonly spawnargs: string[];
    stdin: Writable | null;
    stdout: Readable | null;
    stderr: Readable | null;
    readonly stdio: (Readable | Writable | null)[];
    kill(signal?: NodeJS.Signals | number): boolean;
    disconnect(): void;
    ref(): void;
    unref(): void;
    on(event: 'close' | 'exit', listener: (code: number | null, signal: NodeJS.Signals | null) => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
    on(event: 'spawn', listener: () => void): this;
    on(event: string | symbol, listener: (...args: any[]) => void): this;
  }
  /** One whose three streams are pipes. */
  export interface ChildProcessWithoutNullStreams extends ChildProcess {
    stdin: Writable;
    stdout: Readable;
    stderr: Readable;
  }

  /** Starts a program. It ends with the script. */
  export function spawn(command: string, args?: readonly string[], options?: SpawnOptions & { stdio?: 'pipe' }): ChildProcessWithoutNullStreams;
  export function spawn(command: string, options: SpawnOptions & { stdio?: 'pipe' }): ChildProcessWithoutNullStreams;
  export function spawn(command: string, args: readonly string[], options: SpawnOptions): ChildProcess;
  export function spawn(command: string, options: SpawnOptions): ChildProcess;
  /** Runs a line in a shell and gives what it wrote. */
  export function exec(command: string, callback?: (error: ExecException | null, stdout: string, stderr: string) => void): ChildProcess;
  export function exec(command: string, options: ExecOptions | null, callback?: (error: ExecException | null, stdout: any, stderr: any) => void): ChildProcess;
  export namespace exec {
    function __promisify__(command: string, options?: ExecOptions): Promise<{ stdout: string; stderr: string }>;
  }
  /** Runs a program and gives what it wrote. */
  export function execFile(file: string, callback?: (error: ExecException | null, stdout: string, stderr: string) => void): ChildProcess;
  export function execFile(file: string, args: readonly string[] | null, callback?: (error: ExecException | null, stdout: string, stderr: string) => void): ChildProcess;
  export function execFile(file: string, args: readonly string[] | null, options: ExecOptions, callback?: (error: ExecException | null, stdout: any, stderr: any) => void): ChildProcess;
  export namespace execFile {
    function __promisify__(file: string, args?: readonly string[], options?: ExecOptions): Promise<{ stdout: string; stderr: string }>;
  }
  /** Runs a line in a shell and returns what it wrote; throws unless it ends with 0. */
  export function execSync(command: string, options: SyncOptions & { encoding: BufferEncoding }): string;
  export function execSync(command: string, options?: SyncOptions): Buffer;
  /** Runs a program and returns what it wrote; throws unless it ends with 0. */
  export function execFileSync(file: string, args: readonly string[], options: SyncOptions & { encoding: BufferEncoding }): string;
  export function execFileSync(file: string, options: SyncOptions & { encoding: BufferEncoding }): string;
  export function execFileSync(file: string, args?: readonly string[] | SyncOptions, options?: SyncOptions): Buffer;
  /** Runs a program to its end and tells how it went. */
  export function spawnSync(command: string, args: readonly string[], options: SyncOptions & { encoding: BufferEncoding }): SpawnSyncReturns<string>;
  export function spawnSync(command: string, options: SyncOptions & { encoding: BufferEncoding }): SpawnSyncReturns<string>;
  export function spawnSync(command: string, args?: readonly string[] | SyncOptions, options?: SyncOptions): SpawnSyncReturns<Buffer>;
  /** @deprecated Not in mascript: there is one thread and no channel to another: use spawn. */
  export function fork(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
}

declare module 'readline' {
  import { EventEmitter } from 'events';
  export * as promises from 'readline/promises';

  export interface InterfaceOptions {
    input: NodeJS.ReadableStream;
    output?: NodeJS.WritableStream;
    terminal?: boolean;
    prompt?: string;
    crlfDelay?: number;
    historySize?: number;
    signal?: AbortSignal;
    [option: string]: any;
  }
  export interface QuestionOptions {
    signal?: AbortSignal;
    /** Reads without an echo, for a password; only here. */
    hidden?: boolean;
  }
  /** Reads lines; for await goes through them. */
  export class Interface extends EventEmitter {
    readonly closed: boolean;
    readonly paused: boolean;
    readonly line: string;
    readonly cursor: number;
    readonly terminal: boolean;
    readonly input: NodeJS.ReadableStream;
    readonly output: NodeJS.WritableStream | undefined;
    getPrompt(): string;
    setPrompt(prompt: string): void;
    prompt(preserveCursor?: boolean): void;
    question(query: string, callback: (answer: string) => void): void;
    question(query: string, options: QuestionOptions, callback: (answer: string) => void): void;
    write(data: string | Buffer | null, key?: any): void;
    pause(): this;
    resume(): this;
    close(): void;
    [Symbol.asyncIterator](): AsyncIterableIterator<string>;
  }
  export function createInterface(options: InterfaceOptions): Interface;
  export function createInterface(input: NodeJS.ReadableStream, output?: NodeJS.WritableStream): Interface;
  export function clearLine(stream: NodeJS.WritableStream, direction: -1 | 0 | 1, callback?: () => void): boolean;
  export function clearScreenDown(stream: NodeJS.WritableStream, callback?: () => void): boolean;
  export function cursorTo(stream: NodeJS.WritableStream, x: number, y?: number | (() => void), callback?: () => void): boolean;
  export function moveCursor(stream: NodeJS.WritableStream, dx: number, dy: number, callback?: () => void): boolean;
}
declare module 'readline/promises' {
  import * as readline from 'readline';
  export class Interface extends readline.Interface {
    /** Asks and reads a line. */
    question(query: string, options?: readline.QuestionOptions): Promise<string>;
    question(query: string, ...rest: any[]): any;
  }
  export function createInterface(options: readline.InterfaceOptions): Interface;
  export function createInterface(input: NodeJS.ReadableStream, output?: NodeJS.WritableStream): Interface;
}

declare module 'module' {
  export const builtinModules: string[];
  export function isBuiltin(name: string): boolean;
  /** A require as the file at that path has it. */
  export function createRequire(path: string | URL): NodeJS.Require;
}

declare module 'timers' {
  export * as promises from 'timers/promises';
  export { setTimeout, setInterval, setImmediate, clearTimeout, clearInterval, clearImmediate };
  const setTimeout: typeof globalThis.setTimeout;
  const setInterval: typeof globalThis.setInterval;
  const setImmediate: typeof globalThis.setImmediate;
  const clearTimeout: typeof globalThis.clearTimeout;
  const clearInterval: typeof globalThis.clearInterval;
  const clearImmediate: typeof globalThis.clearImmediate;
}
declare module 'timers/promises' {
  export interface TimerOptions {
    signal?: AbortSignal;
    ref?: boolean;
  }
  /** Resolves after that many milliseconds. */
  export function setTimeout<T = void>(ms?: number, value?: T, options?: TimerOptions): Promise<T>;
  export function setImmediate<T = void>(value?: T, options?: TimerOptions): Promise<T>;
  export function setInterval<T = void>(ms?: number, value?: T, options?: TimerOptions): AsyncIterableIterator<T>;
  export const scheduler: {
    wait(ms: number, options?: { signal?: AbortSignal }): Promise<void>;
    yield(): Promise<void>;
  };
}

declare module 'perf_hooks' {
  export { performance, PerformanceEntry, PerformanceMark, PerformanceMeasure, PerformanceObserver, PerformanceObserverEntryList };
  const performance: Performance;
  const PerformanceEntry: typeof globalThis.PerformanceEntry;
  const PerformanceMark: typeof globalThis.PerformanceMark;
  const PerformanceMeasure: typeof globalThis.PerformanceMeasure;
  const PerformanceObserver: typeof globalThis.PerformanceObserver;
  const PerformanceObserverEntryList: typeof globalThis.PerformanceObserverEntryList;
  export const Performance: { prototype: Performance; new (): Performance };
}

declare module 'async_hooks' {
  /** A value that goes along with promises, timers and callbacks. */
  export class AsyncLocalStorage<T = any> {
    static bind<F extends (...args: any[]) => any>(f: F): F;
    static snapshot(): <R, A extends any[]>(f: (...args: A) => R, ...args: A) => R;
    getStore(): T | undefined;
    run<R, A extends any[]>(store: T, f: (...args: A) => R, ...args: A): R;
    exit<R, A extends any[]>(f: (...args: A) => R, ...args: A): R;
    enterWith(store: T): void;
    disable(): void;
  }
  export class AsyncResource {
    constructor(type: string, options?: any);
    static bind<F extends (...args: any[]) => any>(f: F, type?: string, self?: any): F;
    bind<F extends (...args: any[]) => any>(f: F): F;
    runInAsyncScope<R, A extends any[]>(f: (...args: A) => R, self?: any, ...args: A): R;
    emitDestroy(): this;
    asyncId(): number;
    triggerAsyncId(): number;
  }
  /** @deprecated Not in mascript; a call throws. */
  export function createHook(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  export function executionAsyncId(): number;
  export function triggerAsyncId(): number;
  export function executionAsyncResource(): object;
}

// ---- Values, text and tests ----

declare module 'util' {
  import * as types from 'util/types';
  export { types };

  export type Color =
    | 'black' | 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'cyan' | 'white' | 'gray' | 'grey' | 'blackBright' | 'redBright' | 'greenBright'
    | 'yellowBright' | 'blueBright' | 'magentaBright' | 'cyanBright' | 'whiteBright' | 'bgBlack' | 'bgRed' | 'bgGreen' | 'bgYellow' | 'bgBlue'
    | 'bgMagenta' | 'bgCyan' | 'bgWhite' | 'bgGray' | 'bgGrey' | 'bgBlackBright' | 'bgRedBright' | 'bgGreenBright' | 'bgYellowBright'
    | 'bgBlueBright' | 'bgMagentaBright' | 'bgCyanBright' | 'bgWhiteBright' | 'reset' | 'bold' | 'dim' | 'italic' | 'underline' | 'blink'
    | 'inverse' | 'hidden' | 'strikethrough' | 'doubleunderline' | 'framed' | 'overlined';
  export interface InspectOptions {
    /** How deep to go into objects; null is all the way. Default: 2. */
    depth?: number | null;
    colors?: boolean;
    customInspect?: boolean;
    /** How many entries of arrays, sets and maps to show; null is all. Default: 100. */
    maxArrayLength?: number | null;
    maxStringLength?: number | null;
    /** Columns of a line. Default: 80. */
    breakLength?: number;
    compact?: boolean | number;
    sorted?: boolean | ((a: string, b: string) => number);
    showHidden?: boolean;
    showProxy?: boolean;
    getters?: boolean | 'get' | 'set';
    numericSeparator?: boolean;
  }
  /** A value as text for people. */
  export function inspect(value: any, options?: InspectOptions): string;
  export function inspect(value: any, showHidden?: boolean, depth?: number | null, color?: boolean): string;
  export namespace inspect {
    const custom: unique symbol;
    let defaultOptions: InspectOptions;
    let colors: { [name: string]: [number, number] | undefined };
    let styles: { [name: string]: string };
  }
  /** Text with %s, %d, %i, %f, %j, %o, %O filled in. */
  export function format(format?: any, ...values: any[]): string;
  export function formatWithOptions(options: InspectOptions, format?: any, ...values: any[]): string;
  /** Text in a colour of the terminal. */
  export function styleText(format: Color | readonly Color[], text: string, options?: { validateStream?: boolean; stream?: any }): string;
  export function stripVTControlCharacters(text: string): string;
  export function toUSVString(text: string): string;
  /** A function that returns a promise, of one that takes a callback. */
  export function promisify<F extends { __promisify__: Function }>(f: F): F['__promisify__'];
  export function promisify<A extends any[], R>(f: (...args: [...A, (error: any, value: R) => void]) => void): (...args: A) => Promise<R>;
  export function promisify(f: Function): (...args: any[]) => Promise<any>;
  export namespace promisify {
    const custom: unique symbol;
  }
  export function callbackify(f: (...args: any[]) => Promise<any>): (...args: any[]) => void;
  export function deprecate<F extends Function>(f: F, message: string, code?: string): F;
  export function inherits(constructor: any, parent: any): void;
  export function isDeepStrictEqual(a: any, b: any): boolean;
  export function aborted(signal: AbortSignal, resource: any): Promise<void>;
  export function debuglog(section: string): ((message: string, ...values: any[]) => void) & { enabled: boolean };
  export { debuglog as debug };
  export function getSystemErrorName(errno: number): string;
  export function getSystemErrorMap(): Map<number, [string, string]>;
  export function parseEnv(text: string): { [name: string]: string };
  export interface ParseArgsOption {
    type: 'string' | 'boolean';
    multiple?: boolean;
    short?: string;
    default?: string | boolean | string[] | boolean[];
  }
  export interface ParseArgsConfig {
    args?: readonly string[];
    options?: { [name: string]: ParseArgsOption };
    strict?: boolean;
    allowPositionals?: boolean;
    allowNegative?: boolean;
    tokens?: boolean;
  }
  /** The options and arguments of a command line. */
  export function parseArgs<C extends ParseArgsConfig>(config?: C): {
    values: { [N in keyof C['options']]?: Value<C['options'][N]> } & (C['options'] extends object ? {} : { [name: string]: any });
    positionals: string[];
    tokens?: any[];
  };
  type Value<O> = O extends { type: 'string'; multiple: true } ? string[] : O extends { multiple: true } ? boolean[] : O extends { type: 'string' } ? string : O extends { type: 'boolean' } ? boolean : any;
  export const TextEncoder: typeof globalThis.TextEncoder;
  export const TextDecoder: typeof globalThis.TextDecoder;
  export function isArray(value: any): value is any[];
  export function isBoolean(value: any): value is boolean;
  export function isBuffer(value: any): value is Buffer;
  export function isDate(value: any): value is Date;
  export function isError(value: any): value is Error;
  export function isFunction(value: any): boolean;
  export function isNull(value: any): value is null;
  export function isNullOrUndefined(value: any): value is null | undefined;
  export function isNumber(value: any): value is number;
  export function isObject(value: any): boolean;
  export function isPrimitive(value: any): boolean;
  export function isRegExp(value: any): value is RegExp;
  export function isString(value: any): value is string;
  export function isSymbol(value: any): value is symbol;
  export function isUndefined(value: any): value is undefined;
  export function log(...values: any[]): void;
  export function _extend(target: object, source: object): object;
}
declare module 'util/types' {
  export function isPromise(value: any): value is Promise<any>;
  export function isDate(value: any): value is Date;
  export function isRegExp(value: any): value is RegExp;
  export function isMap(value: any): value is Map<any, any>;
  export function isSet(value: any): value is Set<any>;
  export function isWeakMap(value: any): value is WeakMap<any, any>;
  export function isWeakSet(value: any): value is WeakSet<any>;
  export function isNativeError(value: any): value is Error;
  export function isArgumentsObject(value: any): boolean;
  export function isProxy(value: any): boolean;
  export function isAnyArrayBuffer(value: any): value is ArrayBufferLike;
  export function isArrayBuffer(value: any): value is ArrayBuffer;
  export function isSharedArrayBuffer(value: any): boolean;
  export function isArrayBufferView(value: any): value is NodeJS.ArrayBufferView;
  export function isDataView(value: any): value is DataView;
  export function isTypedArray(value: any): value is NodeJS.TypedArray;
  export function isNumberObject(value: any): boolean;
  export function isStringObject(value: any): boolean;
  export function isBooleanObject(value: any): boolean;
  export function isBigIntObject(value: any): boolean;
  export function isSymbolObject(value: any): boolean;
  export function isBoxedPrimitive(value: any): boolean;
  export function isAsyncFunction(value: any): boolean;
  export function isGeneratorFunction(value: any): boolean;
  export function isGeneratorObject(value: any): boolean;
  export function isMapIterator(value: any): boolean;
  export function isSetIterator(value: any): boolean;
  export function isExternal(value: any): boolean;
  export function isModuleNamespaceObject(value: any): boolean;
  export function isInt8Array(value: any): value is Int8Array;
  export function isUint8Array(value: any): value is Uint8Array;
  export function isUint8ClampedArray(value: any): value is Uint8ClampedArray;
  export function isInt16Array(value: any): value is Int16Array;
  export function isUint16Array(value: any): value is Uint16Array;
  export function isInt32Array(value: any): value is Int32Array;
  export function isUint32Array(value: any): value is Uint32Array;
  export function isFloat32Array(value: any): value is Float32Array;
  export function isFloat64Array(value: any): value is Float64Array;
  export function isBigInt64Array(value: any): value is BigInt64Array;
  export function isBigUint64Array(value: any): value is BigUint64Array;
}
declare module 'sys' {
  export * from 'util';
}

declare module 'url' {
  export { URL, URLSearchParams };
  const URL: typeof globalThis.URL;
  const URLSearchParams: typeof globalThis.URLSearchParams;
  /** The path of an address with file:. */
  export function fileURLToPath(url: string | import('fs').PathLike, options?: { windows?: boolean }): string;
  /** The address with file: of a path. */
  export function pathToFileURL(path: string, options?: { windows?: boolean }): import('url').FileURL;
  export type FileURL = globalThis.URL;
  export interface UrlObject {
    auth?: string | null;
    hash?: string | null;
    host?: string | null;
    hostname?: string | null;
    href?: string | null;
    pathname?: string | null;
    path?: string | null;
    protocol?: string | null;
    search?: string | null;
    slashes?: boolean | null;
    port?: string | number | null;
    query?: any;
  }
  export class Url implements UrlObject {
    auth: string | null;
    hash: string | null;
    host: string | null;
    hostname: string | null;
    href: string;
    pathname: string | null;
    path: string | null;
    protocol: string | null;
    search: string | null;
    slashes: boolean | null;
    port: string | null;
    query: any;
  }
  /** The older way; new URL() is the newer. */
  export function parse(url: string, parseQuery?: boolean, slashesDenoteHost?: boolean): Url;
  export function format(url: globalThis.URL | UrlObject | string, options?: { auth?: boolean; fragment?: boolean; search?: boolean; unicode?: boolean }): string;
  export function resolve(from: string, to: string): string;
  export function urlToHttpOptions(url: globalThis.URL): { [name: string]: any };
  export function domainToASCII(domain: string): string;
  export function domainToUnicode(domain: string): string;
}

declare module 'querystring' {
  export interface ParsedUrlQuery {
    [name: string]: string | string[] | undefined;
  }
  export function parse(text: string, separator?: string | null, equals?: string | null, options?: { maxKeys?: number; decodeURIComponent?(text: string): string }): ParsedUrlQuery;
  export function stringify(values?: object, separator?: string | null, equals?: string | null, options?: { encodeURIComponent?(text: string): string }): string;
  export { parse as decode, stringify as encode };
  export function escape(text: string): string;
  export function unescape(text: string): string;
}

declare module 'string_decoder' {
  /** Text of bytes that come in pieces. */
  export class StringDecoder {
    constructor(encoding?: BufferEncoding);
    readonly encoding: string;
    write(bytes: string | Buffer | NodeJS.ArrayBufferView): string;
    end(bytes?: string | Buffer | NodeJS.ArrayBufferView): string;
  }
}

declare module 'buffer' {
  export { Buffer, Blob, File, atob, btoa };
  const Buffer: BufferConstructor;
  type Buffer = globalThis.Buffer;
  const Blob: typeof globalThis.Blob;
  const File: typeof globalThis.File;
  const atob: typeof globalThis.atob;
  const btoa: typeof globalThis.btoa;
  export const kMaxLength: number;
  export const kStringMaxLength: number;
  export const constants: { MAX_LENGTH: number; MAX_STRING_LENGTH: number };
  export function isUtf8(bytes: ArrayBufferLike | NodeJS.TypedArray): boolean;
  export function isAscii(bytes: ArrayBufferLike | NodeJS.TypedArray): boolean;
}

declare module 'punycode' {
  export const version: string;
  export const ucs2: { decode(text: string): number[]; encode(points: readonly number[]): string };
  export function decode(text: string): string;
  export function encode(text: string): string;
  export function toASCII(domain: string): string;
  export function toUnicode(domain: string): string;
}

declare module 'assert' {
  /** Throws an AssertionError unless the value holds. */
  function assert(value: unknown, message?: string | Error): asserts value;
  namespace assert {
    class AssertionError extends Error {
      constructor(options?: { message?: string; actual?: unknown; expected?: unknown; operator?: string; stackStartFn?: Function });
      actual: unknown;
      expected: unknown;
      operator: string;
      generatedMessage: boolean;
      code: 'ERR_ASSERTION';
    }
    type Expected = RegExp | (new (...args: any[]) => any) | ((error: any) => boolean) | object | Error;
    function ok(value: unknown, message?: string | Error): asserts value;
    function fail(message?: string | Error): never;
    function ifError(value: unknown): asserts value is null | undefined;
    function equal(actual: unknown, expected: unknown, message?: string | Error): void;
    function notEqual(actual: unknown, expected: unknown, message?: string | Error): void;
    function strictEqual<T>(actual: unknown, expected: T, message?: string | Error): asserts actual is T;
    function notStrictEqual(actual: unknown, expected: unknown, message?: string | Error): void;
    function deepEqual(actual: unknown, expected: unknown, message?: string | Error): void;
    function notDeepEqual(actual: unknown, expected: unknown, message?: string | Error): void;
    function deepStrictEqual<T>(actual: unknown, expected: T, message?: string | Error): asserts actual is T;
    function notDeepStrictEqual(actual: unknown, expected: unknown, message?: string | Error): void;
    /** Throws unless calling the function throws, and what is expected. */
    function throws(block: () => unknown, message?: string | Error): void;
    function throws(block: () => unknown, error: Expected, message?: string | Error): void;
    function doesNotThrow(block: () => unknown, ...rest: any[]): void;
    function rejects(block: (() => Promise<unknown>) | Promise<unknown>, message?: string | Error): Promise<void>;
    function rejects(block: (() => Promise<unknown>) | Promise<unknown>, error: Expected, message?: string | Error): Promise<void>;
    function doesNotReject(block: (() => Promise<unknown>) | Promise<unknown>, ...rest: any[]): Promise<void>;
    function match(text: string, pattern: RegExp, message?: string | Error): void;
    function doesNotMatch(text: string, pattern: RegExp, message?: string | Error): void;
    const strict: typeof assert;
  }
  export = assert;
}
declare module 'assert/strict' {
  import assert = require('assert');
  export = assert;
}

declare module 'test' {
  interface TestOptions {
    skip?: boolean | string;
    todo?: boolean | string;
    only?: boolean;
    /** In milliseconds. */
    timeout?: number;
    concurrency?: number | boolean;
    signal?: AbortSignal;
  }
  interface TestContext {
    readonly name: string;
    readonly signal: AbortSignal;
    readonly mock: MockTracker;
    test: typeof test;
    skip(message?: string): void;
    todo(message?: string): void;
    diagnostic(message: string): void;
    before(f: () => any): void;
    after(f: () => any): void;
    beforeEach(f: () => any): void;
    afterEach(f: () => any): void;
  }
  type TestFunction = (context: TestContext, done: (result?: any) => void) => any;
  type Suite = (context: any) => any;
  interface Declare<F> {
    (name?: string, f?: F): Promise<void>;
    (name: string, options: TestOptions, f?: F): Promise<void>;
    (options: TestOptions, f?: F): Promise<void>;
    (f: F): Promise<void>;
  }
  interface Test<F> extends Declare<F> {
    skip: Declare<F>;
    todo: Declare<F>;
    only: Declare<F>;
  }
  type Mocked<F extends Function> = F & { mock: { calls: { arguments: any[]; result: any; error: any; this: any }[]; callCount(): number; resetCalls(): void; restore(): void; mockImplementation(f: Function): void; mockImplementationOnce(f: Function, call?: number): void } };
  interface MockTracker {
    fn<F extends Function = (...args: any[]) => any>(original?: F, implementation?: Function, options?: any): Mocked<F>;
    method(object: any, name: any, implementation?: any, options?: any): any;
    reset(): void;
    restoreAll(): void;
  }
  const test: Test<TestFunction> & {
    test: typeof test;
    it: Test<TestFunction>;
    describe: Test<Suite>;
    suite: Test<Suite>;
    before(f: (...args: any[]) => any, options?: any): void;
    after(f: (...args: any[]) => any, options?: any): void;
    beforeEach(f: (...args: any[]) => any, options?: any): void;
    afterEach(f: (...args: any[]) => any, options?: any): void;
    mock: MockTracker;
  };
  export = test;
}

declare module 'node:fs' {
  import whole = require('fs');
  export = whole;
}
declare module 'node:fs/promises' {
  import whole = require('fs/promises');
  export = whole;
}
declare module 'node:http' {
  import whole = require('http');
  export = whole;
}
declare module 'node:https' {
  import whole = require('https');
  export = whole;
}
declare module 'node:zlib' {
  import whole = require('zlib');
  export = whole;
}
declare module 'node:crypto' {
  import whole = require('crypto');
  export = whole;
}
declare module 'node:v8' {
  import whole = require('v8');
  export = whole;
}
declare module 'node:vm' {
  import whole = require('vm');
  export = whole;
}
declare module 'node:worker_threads' {
  import whole = require('worker_threads');
  export = whole;
}
declare module 'node:net' {
  import whole = require('net');
  export = whole;
}
declare module 'node:tls' {
  import whole = require('tls');
  export = whole;
}
declare module 'node:dgram' {
  import whole = require('dgram');
  export = whole;
}
declare module 'node:dns' {
  import whole = require('dns');
  export = whole;
}
declare module 'node:dns/promises' {
  import whole = require('dns/promises');
  export = whole;
}
declare module 'node:http2' {
  import whole = require('http2');
  export = whole;
}
declare module 'node:cluster' {
  import whole = require('cluster');
  export = whole;
}
declare module 'node:inspector' {
  import whole = require('inspector');
  export = whole;
}
declare module 'node:constants' {
  import whole = require('constants');
  export = whole;
}
declare module 'node:events' {
  import whole = require('events');
  export = whole;
}
declare module 'node:stream' {
  import whole = require('stream');
  export = whole;
}
declare module 'node:stream/promises' {
  import whole = require('stream/promises');
  export = whole;
}
declare module 'node:stream/consumers' {
  import whole = require('stream/consumers');
  export = whole;
}
declare module 'node:diagnostics_channel' {
  import whole = require('diagnostics_channel');
  export = whole;
}
declare module 'node:path' {
  import whole = require('path');
  export = whole;
}
declare module 'node:path/posix' {
  import whole = require('path/posix');
  export = whole;
}
declare module 'node:path/win32' {
  import whole = require('path/win32');
  export = whole;
}
declare module 'node:os' {
  import whole = require('os');
  export = whole;
}
declare module 'node:process' {
  import whole = require('process');
  export = whole;
}
declare module 'node:console' {
  import whole = require('console');
  export = whole;
}
declare module 'node:tty' {
  import whole = require('tty');
  export = whole;
}
declare module 'node:child_process' {
  import whole = require('child_process');
  export = whole;
}
declare module 'node:readline' {
  import whole = require('readline');
  export = whole;
}
declare module 'node:readline/promises' {
  import whole = require('readline/promises');
  export = whole;
}
declare module 'node:module' {
  import whole = require('module');
  export = whole;
}
declare module 'node:timers' {
  import whole = require('timers');
  export = whole;
}
declare module 'node:timers/promises' {
  import whole = require('timers/promises');
  export = whole;
}
declare module 'node:perf_hooks' {
  import whole = require('perf_hooks');
  export = whole;
}
declare module 'node:async_hooks' {
  import whole = require('async_hooks');
  export = whole;
}
declare module 'node:util' {
  import whole = require('util');
  export = whole;
}
declare module 'node:util/types' {
  import whole = require('util/types');
  export = whole;
}
declare module 'node:sys' {
  import whole = require('sys');
  export = whole;
}
declare module 'node:url' {
  import whole = require('url');
  export = whole;
}
declare module 'node:querystring' {
  import whole = require('querystring');
  export = whole;
}
declare module 'node:string_decoder' {
  import whole = require('string_decoder');
  export = whole;
}
declare module 'node:buffer' {
  import whole = require('buffer');
  export = whole;
}
declare module 'node:punycode' {
  import whole = require('punycode');
  export = whole;
}
declare module 'node:assert' {
  import whole = require('assert');
  export = whole;
}
declare module 'node:assert/strict' {
  import whole = require('assert/strict');
  export = whole;
}
declare module 'node:test' {
  import whole = require('test');
  export = whole;
}

declare namespace NodeJS {
  interface Require {
    (id: 'fs'): typeof import('fs');
    (id: 'node:fs'): typeof import('node:fs');
    (id: 'fs/promises'): typeof import('fs/promises');
    (id: 'node:fs/promises'): typeof import('node:fs/promises');
    (id: 'http'): typeof import('http');
    (id: 'node:http'): typeof import('node:http');
    (id: 'https'): typeof import('https');
    (id: 'node:https'): typeof import('node:https');
    (id: 'zlib'): typeof import('zlib');
    (id: 'node:zlib'): typeof import('node:zlib');
    (id: 'crypto'): typeof import('crypto');
    (id: 'node:crypto'): typeof import('node:crypto');
    (id: 'v8'): typeof import('v8');
    (id: 'node:v8'): typeof import('node:v8');
    (id: 'vm'): typeof import('vm');
    (id: 'node:vm'): typeof import('node:vm');
    (id: 'worker_threads'): typeof import('worker_threads');
    (id: 'node:worker_threads'): typeof import('node:worker_threads');
    (id: 'net'): typeof import('net');
    (id: 'node:net'): typeof import('node:net');
    (id: 'tls'): typeof import('tls');
    (id: 'node:tls'): typeof import('node:tls');
    (id: 'dgram'): typeof import('dgram');
    (id: 'node:dgram'): typeof import('node:dgram');
    (id: 'dns'): typeof import('dns');
    (id: 'node:dns'): typeof import('node:dns');
    (id: 'dns/promises'): typeof import('dns/promises');
    (id: 'node:dns/promises'): typeof import('node:dns/promises');
    (id: 'http2'): typeof import('http2');
    (id: 'node:http2'): typeof import('node:http2');
    (id: 'cluster'): typeof import('cluster');
    (id: 'node:cluster'): typeof import('node:cluster');
    (id: 'inspector'): typeof import('inspector');
    (id: 'node:inspector'): typeof import('node:inspector');
    (id: 'constants'): typeof import('constants');
    (id: 'node:constants'): typeof import('node:constants');
    (id: 'events'): typeof import('events');
    (id: 'node:events'): typeof import('node:events');
    (id: 'stream'): typeof import('stream');
    (id: 'node:stream'): typeof import('node:stream');
    (id: 'stream/promises'): typeof import('stream/promises');
    (id: 'node:stream/promises'): typeof import('node:stream/promises');
    (id: 'stream/consumers'): typeof import('stream/consumers');
    (id: 'node:stream/consumers'): typeof import('node:stream/consumers');
    (id: 'diagnostics_channel'): typeof import('diagnostics_channel');
    (id: 'node:diagnostics_channel'): typeof import('node:diagnostics_channel');
    (id: 'path'): typeof import('path');
    (id: 'node:path'): typeof import('node:path');
    (id: 'path/posix'): typeof import('path/posix');
    (id: 'node:path/posix'): typeof import('node:path/posix');
    (id: 'path/win32'): typeof import('path/win32');
    (id: 'node:path/win32'): typeof import('node:path/win32');
    (id: 'os'): typeof import('os');
    (id: 'node:os'): typeof import('node:os');
    (id: 'process'): typeof import('process');
    (id: 'node:process'): typeof import('node:process');
    (id: 'console'): typeof import('console');
    (id: 'node:console'): typeof import('node:console');
    (id: 'tty'): typeof import('tty');
    (id: 'node:tty'): typeof import('node:tty');
    (id: 'child_process'): typeof import('child_process');
    (id: 'node:child_process'): typeof import('node:child_process');
    (id: 'readline'): typeof import('readline');
    (id: 'node:readline'): typeof import('node:readline');
    (id: 'readline/promises'): typeof import('readline/promises');
    (id: 'node:readline/promises'): typeof import('node:readline/promises');
    (id: 'module'): typeof import('module');
    (id: 'node:module'): typeof import('node:module');
    (id: 'timers'): typeof import('timers');
    (id: 'node:timers'): typeof import('node:timers');
    (id: 'timers/promises'): typeof import('timers/promises');
    (id: 'node:timers/promises'): typeof import('node:timers/promises');
    (id: 'perf_hooks'): typeof import('perf_hooks');
    (id: 'node:perf_hooks'): typeof import('node:perf_hooks');
    (id: 'async_hooks'): typeof import('async_hooks');
    (id: 'node:async_hooks'): typeof import('node:async_hooks');
    (id: 'util'): typeof import('util');
    (id: 'node:util'): typeof import('node:util');
    (id: 'util/types'): typeof import('util/types');
    (id: 'node:util/types'): typeof import('node:util/types');
    (id: 'sys'): typeof import('sys');
    (id: 'node:sys'): typeof import('node:sys');
    (id: 'url'): typeof import('url');
    (id: 'node:url'): typeof import('node:url');
    (id: 'querystring'): typeof import('querystring');
    (id: 'node:querystring'): typeof import('node:querystring');
    (id: 'string_decoder'): typeof import('string_decoder');
    (id: 'node:string_decoder'): typeof import('node:string_decoder');
    (id: 'buffer'): typeof import('buffer');
    (id: 'node:buffer'): typeof import('node:buffer');
    (id: 'punycode'): typeof import('punycode');
    (id: 'node:punycode'): typeof import('node:punycode');
    (id: 'assert'): typeof import('assert');
    (id: 'node:assert'): typeof import('node:assert');
    (id: 'assert/strict'): typeof import('assert/strict');
    (id: 'node:assert/strict'): typeof import('node:assert/strict');
    (id: 'test'): typeof import('test');
    (id: 'node:test'): typeof import('node:test');
  }
}
