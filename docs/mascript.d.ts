// What scripts for mascript can use of ModelArts, for TypeScript and for editors.
// Printed by "mascript types" from the same table that checks arguments; do not edit.
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
    [field: string]: any;
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
    [field: string]: any;
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
    [field: string]: any;
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
    [field: string]: any;
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
    [field: string]: any;
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
    [field: string]: any;
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
    [field: string]: any;
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
    modelarts_session: Session | import('modelarts/promises').Session;
    /** Number of compute nodes, at most what the flavor allows; 1 in local debugging, also when it is missing. At least 1. Needed by fit, create_job_version, create_job_configs and update_job_configs. */
    train_instance_count?: number | null;
    /** Flavor code, such as modelarts.vm.cpu.2u; local is local debugging, on this machine. */
    train_instance_type?: string | null;
    /** OBS folder for what the training writes; may be missing in local debugging. Needed by fit, create_job_version, create_job_configs and update_job_configs. */
    output_path?: string | null;
    /** Engine, such as PyTorch; with framework_version. */
    framework_type?: string | null;
    /** Version of the engine, such as PyTorch-1.0.0-python3.6. */
    framework_version?: string | null;
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
    environment?: Environment | import('modelarts/promises').Environment | null;
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
    modelarts_session: Session | import('modelarts/promises').Session;
    /** Number of an existing visualization job; needed for everything but creating one and the lists. */
    visualization_id?: Id | null;
  }

  /** Keywords of Environment(). */
  export interface EnvironmentArguments {
    /** Name, to recognise it by; what is in it decides whether it is made anew. Required. */
    name: string;
    /** Packages; can be set later. */
    conda?: CondaDependencies | import('modelarts/promises').CondaDependencies | null;
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
    modelarts_session: Session | import('modelarts/promises').Session;
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
    [field: string]: any;
  }

  /** Keywords of get_job_version_object_list(). */
  export interface GetJobVersionObjectListArguments {
    /** Whether to print a line for each entry. Default: true. */
    is_show?: boolean | null;
  }

  /** Keywords of delete_job_by_id(). */
  export interface DeleteJobByIdArguments {
    /** Session to act with. Required. */
    modelarts_session: Session | import('modelarts/promises').Session;
    /** Job to delete. Required. */
    job_id: Id;
  }

  /** What delete_job_by_id() returns. */
  export interface DeleteJobByIdResult {
    /** Whether the call succeeded. */
    is_success: true;
    [field: string]: any;
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
    [field: string]: any;
  }

  /** What get_job_log_file_list() returns. */
  export interface GetJobLogFileListResult {
    /** Whether the call succeeded. */
    is_success: true;
    /** Names to pass to get_job_log. */
    log_file_list: string[];
    [field: string]: any;
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
    [field: string]: any;
  }

  /** What stop_job_version() returns. */
  export interface StopJobVersionResult {
    /** Whether the call succeeded. */
    is_success: true;
    [field: string]: any;
  }

  /** What delete_job_version() returns. */
  export interface DeleteJobVersionResult {
    /** Whether the call succeeded. */
    is_success: true;
    [field: string]: any;
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
    [field: string]: any;
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
    [field: string]: any;
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
    [field: string]: any;
  }

  /** What delete_job_configs() returns. */
  export interface DeleteJobConfigsResult {
    /** Whether the call succeeded. */
    is_success: true;
    [field: string]: any;
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
    [field: string]: any;
  }

  /** Keywords of get_job_configs_list(). */
  export interface GetJobConfigsListArguments {
    /** Session to act with. Required. */
    modelarts_session: Session | import('modelarts/promises').Session;
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
    [field: string]: any;
  }

  /** Keywords of get_job_configs_object_list(). */
  export interface GetJobConfigsObjectListArguments {
    /** Session to act with. Required. */
    modelarts_session: Session | import('modelarts/promises').Session;
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
    modelarts_session: Session | import('modelarts/promises').Session;
  }

  /** Keywords of get_train_instance_types(). */
  export interface GetTrainInstanceTypesArguments {
    /** Session to act with. Required. */
    modelarts_session: Session | import('modelarts/promises').Session;
  }

  /** Keywords of get_built_in_algorithms(). */
  export interface GetBuiltInAlgorithmsArguments {
    /** Session to act with. Required. */
    modelarts_session: Session | import('modelarts/promises').Session;
  }

  /** What get_built_in_algorithms() returns. */
  export interface GetBuiltInAlgorithmsResult {
    /** Whether the call succeeded. */
    is_success: true;
    /** How many there are; models has at most 100 of them. */
    model_total_count: number;
    /** The algorithms, with their parameters as JSON text. */
    models: BuiltInModel[];
    [field: string]: any;
  }

  /** What delete_job() returns. */
  export interface DeleteJobResult {
    /** Whether the call succeeded. */
    is_success: true;
    [field: string]: any;
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
    modelarts_session: Session | import('modelarts/promises').Session;
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
    [field: string]: any;
  }

  /** Keywords of get_visualization_job_object_list(). */
  export interface GetVisualizationJobObjectListArguments {
    /** Session to act with. Required. */
    modelarts_session: Session | import('modelarts/promises').Session;
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
    [field: string]: any;
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
    [field: string]: any;
  }

  /** What stop_visualization_job() returns. */
  export interface StopVisualizationJobResult {
    /** Whether the call succeeded. */
    is_success: true;
    [field: string]: any;
  }

  /** What restart_visualization_job() returns. */
  export interface RestartVisualizationJobResult {
    /** Whether the call succeeded. */
    is_success: true;
    [field: string]: any;
  }

  /** What delete_visualization_job() returns. */
  export interface DeleteVisualizationJobResult {
    /** Whether the call succeeded. */
    is_success: true;
    [field: string]: any;
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
    modelarts_session: Session | import('modelarts/promises').Session;
  }

  /** What get_slots() returns. */
  export interface GetSlotsResult {
    /** How many workers run at once. */
    slots: number;
    [field: string]: any;
  }

  /** Keywords of set_slots(). */
  export interface SetSlotsArguments {
    /** Session to act with. Required. */
    modelarts_session: Session | import('modelarts/promises').Session;
    /** How many workers run at once. At least 1. Required. */
    slots: number;
  }

  /** What set_slots() returns. */
  export interface SetSlotsResult {
    /** How many workers run at once. */
    slots: number;
    [field: string]: any;
  }

  /** Keywords of create_dataset(). */
  export interface CreateDatasetArguments {
    /** Session to act with. Required. */
    modelarts_session: Session | import('modelarts/promises').Session;
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
    [field: string]: any;
  }

  /** Keywords of list_datasets(). */
  export interface ListDatasetsArguments {
    /** Session to act with. Required. */
    modelarts_session: Session | import('modelarts/promises').Session;
  }

  /** What list_datasets() returns. */
  export interface ListDatasetsResult {
    /** Whether the call succeeded. */
    is_success: true;
    /** How many there are. */
    dataset_total_count: number;
    /** The data sets, with the fields of create_dataset. */
    datasets: Dataset[];
    [field: string]: any;
  }

  /** Keywords of delete_dataset(). */
  export interface DeleteDatasetArguments {
    /** Session to act with. Required. */
    modelarts_session: Session | import('modelarts/promises').Session;
    /** Data set to forget. Required. */
    dataset_id: string;
  }

  /** What delete_dataset() returns. */
  export interface DeleteDatasetResult {
    /** Whether the call succeeded. */
    is_success: true;
    [field: string]: any;
  }

  /** Keywords of create_algorithm(). */
  export interface CreateAlgorithmArguments {
    /** Session to act with. Required. */
    modelarts_session: Session | import('modelarts/promises').Session;
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
    [field: string]: any;
  }

  /** Keywords of delete_algorithm(). */
  export interface DeleteAlgorithmArguments {
    /** Session to act with. Required. */
    modelarts_session: Session | import('modelarts/promises').Session;
    /** The model_name. Required. */
    name: string;
  }

  /** What delete_algorithm() returns. */
  export interface DeleteAlgorithmResult {
    /** Whether the call succeeded. */
    is_success: true;
    [field: string]: any;
  }

  /** Keywords of table(). */
  export interface TableArguments {
    /** Objects, or arrays: a row each. Required. */
    rows: Dict[];
    /** Names in their order, or {name: title}; when absent, all in order of appearance. Of rows that are arrays: their titles. */
    columns?: string[] | Dict | null;
    /** {name: 'left', 'right' or 'center'}; when absent, numbers are right. */
    align?: Dict | null;
    /** Columns that a line may take; when absent, those of the terminal. At least 1. */
    width?: number | null;
    /** Whether to leave out everything that only a terminal shows; when absent, it is left out where standard output is none. */
    plain?: boolean | null;
  }

  /** Keywords of spark(). */
  export interface SparkArguments {
    /** Numbers; null and NaN are gaps. Required. */
    values: number[];
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
    series: number[] | Dict;
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
    new (keywords?: SessionArguments): Session;
    (keywords?: SessionArguments): Session;
    new (access_key?: string | null, secret_key?: string | null, project_id?: string | null, region_name?: string | null, account?: string | null, username?: string | null, password?: string | null, config_file?: string | null, security_token?: string | null): Session;
    (access_key?: string | null, secret_key?: string | null, project_id?: string | null, region_name?: string | null, account?: string | null, username?: string | null, password?: string | null, config_file?: string | null, security_token?: string | null): Session;
    new (access_key: string | null, keywords: Omit<SessionArguments, 'access_key'>): Session;
    (access_key: string | null, keywords: Omit<SessionArguments, 'access_key'>): Session;
    new (access_key: string | null, secret_key: string | null, keywords: Omit<SessionArguments, 'access_key' | 'secret_key'>): Session;
    (access_key: string | null, secret_key: string | null, keywords: Omit<SessionArguments, 'access_key' | 'secret_key'>): Session;
    new (access_key: string | null, secret_key: string | null, project_id: string | null, keywords: Omit<SessionArguments, 'access_key' | 'secret_key' | 'project_id'>): Session;
    (access_key: string | null, secret_key: string | null, project_id: string | null, keywords: Omit<SessionArguments, 'access_key' | 'secret_key' | 'project_id'>): Session;
    new (access_key: string | null, secret_key: string | null, project_id: string | null, region_name: string | null, keywords: Omit<SessionArguments, 'access_key' | 'secret_key' | 'project_id' | 'region_name'>): Session;
    (access_key: string | null, secret_key: string | null, project_id: string | null, region_name: string | null, keywords: Omit<SessionArguments, 'access_key' | 'secret_key' | 'project_id' | 'region_name'>): Session;
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
    set_endpoint(iam_endpoint: string, obs_endpoint: string, modelarts_endpoint: string, region_name: string): void;
    /** Sets the hosts of a region's services, for sessions of that region made afterwards. */
    set_endpoint(iam_endpoint: string, keywords: Omit<SetEndpointArguments, 'iam_endpoint'>): void;
    /** Sets the hosts of a region's services, for sessions of that region made afterwards. */
    set_endpoint(iam_endpoint: string, obs_endpoint: string, keywords: Omit<SetEndpointArguments, 'iam_endpoint' | 'obs_endpoint'>): void;
    /** Sets the hosts of a region's services, for sessions of that region made afterwards. */
    set_endpoint(iam_endpoint: string, obs_endpoint: string, modelarts_endpoint: string, keywords: Omit<SetEndpointArguments, 'iam_endpoint' | 'obs_endpoint' | 'modelarts_endpoint'>): void;
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
    upload_file(src_local_file: string, dst_obs_dir: string): undefined | Failure;
    /** Uploads one file; the object is called like the file. */
    upload_file(src_local_file: string, keywords: Omit<UploadFileArguments, 'src_local_file'>): undefined | Failure;
    /**
     * Uploads a folder with everything in it and keeps its own name: data/ to obs://b/x/ gives obs://b/x/data/.
     * @example
     * session.obs.upload_dir('data/', 'obs://bucket/')  // makes obs://bucket/data/
     */
    upload_dir(keywords: UploadDirArguments): undefined | Failure;
    /** Uploads a folder with everything in it and keeps its own name: data/ to obs://b/x/ gives obs://b/x/data/. */
    upload_dir(src_local_dir: string, dst_obs_dir: string): undefined | Failure;
    /** Uploads a folder with everything in it and keeps its own name: data/ to obs://b/x/ gives obs://b/x/data/. */
    upload_dir(src_local_dir: string, keywords: Omit<UploadDirArguments, 'src_local_dir'>): undefined | Failure;
    /**
     * Downloads one object of up to 5 GB; the file is called like the object unless the destination names one.
     * @example
     * session.obs.download_file('obs://bucket/src/train.py', 'copy/')
     */
    download_file(keywords: DownloadFileArguments): undefined | Failure;
    /** Downloads one object of up to 5 GB; the file is called like the object unless the destination names one. */
    download_file(src_obs_file: string, dst_local_dir: string): undefined | Failure;
    /** Downloads one object of up to 5 GB; the file is called like the object unless the destination names one. */
    download_file(src_obs_file: string, keywords: Omit<DownloadFileArguments, 'src_obs_file'>): undefined | Failure;
    /**
     * Downloads a folder with everything in it and keeps its own name: obs://b/x/ to out/ gives out/x/; objects over 5 GB are left out with a warning.
     * @example
     * session.obs.download_dir('obs://bucket/data/', 'copy/')  // makes copy/data/
     */
    download_dir(keywords: DownloadDirArguments): undefined | Failure;
    /** Downloads a folder with everything in it and keeps its own name: obs://b/x/ to out/ gives out/x/; objects over 5 GB are left out with a warning. */
    download_dir(src_obs_dir: string, dst_local_dir: string): undefined | Failure;
    /** Downloads a folder with everything in it and keeps its own name: obs://b/x/ to out/ gives out/x/; objects over 5 GB are left out with a warning. */
    download_dir(src_obs_dir: string, keywords: Omit<DownloadDirArguments, 'src_obs_dir'>): undefined | Failure;
    /**
     * Whether an object, a folder or a bucket is there; a refusal of the service is thrown as a ModelArtsError, since a dict would count as true in an if.
     * @throws {ModelArtsError} when the service refuses
     * @example
     * if (!session.obs.is_obs_path_exists('obs://bucket/data/')) {
     *   session.obs.upload_dir('data/', 'obs://bucket/')
     * }
     */
    is_obs_path_exists(keywords: IsObsPathExistsArguments): boolean;
    /** Whether an object, a folder or a bucket is there; a refusal of the service is thrown as a ModelArtsError, since a dict would count as true in an if. */
    is_obs_path_exists(obs_path: string): boolean;
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
    modelarts_session: Session | import('modelarts/promises').Session;
    /** Number of compute nodes, at most what the flavor allows; 1 in local debugging, also when it is missing. */
    train_instance_count: number | null;
    /** Flavor code, such as modelarts.vm.cpu.2u; local is local debugging, on this machine. */
    train_instance_type: string | null;
    /** OBS folder for what the training writes; may be missing in local debugging. */
    output_path: string | null;
    /** Engine, such as PyTorch; with framework_version. */
    framework_type: string | null;
    /** Version of the engine, such as PyTorch-1.0.0-python3.6. */
    framework_version: string | null;
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
    environment: Environment | import('modelarts/promises').Environment | null;
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
    fit(keywords?: FitArguments): TrainingJob;
    /** Creates a training job with its first version. */
    fit(inputs?: string | null, dataset_id?: string | null, dataset_version_id?: string | null, data_source?: DataSource[] | null, wait?: boolean | null, job_name?: string | null): TrainingJob;
    /** Creates a training job with its first version. */
    fit(inputs: string | null, keywords: Omit<FitArguments, 'inputs'>): TrainingJob;
    /** Creates a training job with its first version. */
    fit(inputs: string | null, dataset_id: string | null, keywords: Omit<FitArguments, 'inputs' | 'dataset_id'>): TrainingJob;
    /** Creates a training job with its first version. */
    fit(inputs: string | null, dataset_id: string | null, dataset_version_id: string | null, keywords: Omit<FitArguments, 'inputs' | 'dataset_id' | 'dataset_version_id'>): TrainingJob;
    /** Creates a training job with its first version. */
    fit(inputs: string | null, dataset_id: string | null, dataset_version_id: string | null, data_source: DataSource[] | null, keywords: Omit<FitArguments, 'inputs' | 'dataset_id' | 'dataset_version_id' | 'data_source'>): TrainingJob;
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
    create_job_version(job_id: Id, pre_version_id: Id, inputs?: string | null, dataset_id?: string | null, dataset_version_id?: string | null, data_source?: DataSource[] | null, wait?: boolean | null, job_desc?: string | null): TrainingJob;
    /** Creates a new version of an existing job. */
    create_job_version(job_id: Id, keywords: Omit<CreateJobVersionArguments, 'job_id'>): TrainingJob;
    /** Creates a new version of an existing job. */
    create_job_version(job_id: Id, pre_version_id: Id, keywords: Omit<CreateJobVersionArguments, 'job_id' | 'pre_version_id'>): TrainingJob;
    /** Creates a new version of an existing job. */
    create_job_version(job_id: Id, pre_version_id: Id, inputs: string | null, keywords: Omit<CreateJobVersionArguments, 'job_id' | 'pre_version_id' | 'inputs'>): TrainingJob;
    /** Creates a new version of an existing job. */
    create_job_version(job_id: Id, pre_version_id: Id, inputs: string | null, dataset_id: string | null, keywords: Omit<CreateJobVersionArguments, 'job_id' | 'pre_version_id' | 'inputs' | 'dataset_id'>): TrainingJob;
    /**
     * Lists all versions of the job as objects, newest first.
     * The Estimator has to have job_id.
     * @throws {ModelArtsError} when the service refuses
     * @example
     * const asked = new Estimator(session, { job_id: job.job_id })
     * const versions = asked.get_job_version_object_list({ is_show: false })
     * print(versions.length, versions[0].version_id)
     */
    get_job_version_object_list(keywords?: GetJobVersionObjectListArguments): TrainingJob[];
    /** Lists all versions of the job as objects, newest first. */
    get_job_version_object_list(is_show?: boolean | null): TrainingJob[];
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
    get_job_log(keywords: GetJobLogArguments): GetJobLogResult | Failure;
    /** Reads a log: its newest lines, or with start_byte or offset a piece of its bytes. */
    get_job_log(log_file: string, start_byte?: number | null, offset?: number | null, base_line?: string | null, lines?: number | null, order?: 'asc' | 'desc' | null): GetJobLogResult | Failure;
    /** Reads a log: its newest lines, or with start_byte or offset a piece of its bytes. */
    get_job_log(log_file: string, keywords: Omit<GetJobLogArguments, 'log_file'>): GetJobLogResult | Failure;
    /** Reads a log: its newest lines, or with start_byte or offset a piece of its bytes. */
    get_job_log(log_file: string, start_byte: number | null, keywords: Omit<GetJobLogArguments, 'log_file' | 'start_byte'>): GetJobLogResult | Failure;
    /** Reads a log: its newest lines, or with start_byte or offset a piece of its bytes. */
    get_job_log(log_file: string, start_byte: number | null, offset: number | null, keywords: Omit<GetJobLogArguments, 'log_file' | 'start_byte' | 'offset'>): GetJobLogResult | Failure;
    /** Reads a log: its newest lines, or with start_byte or offset a piece of its bytes. */
    get_job_log(log_file: string, start_byte: number | null, offset: number | null, base_line: string | null, keywords: Omit<GetJobLogArguments, 'log_file' | 'start_byte' | 'offset' | 'base_line'>): GetJobLogResult | Failure;
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
    update_job_description(keywords: UpdateJobDescriptionArguments): UpdateJobDescriptionResult | Failure;
    /** Changes the description of the job. */
    update_job_description(description: string): UpdateJobDescriptionResult | Failure;
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
    create_job_configs(keywords?: CreateJobConfigsArguments): TrainingJob;
    /** Keeps what the Estimator is set to do as a configuration. */
    create_job_configs(config_name?: string | null, config_desc?: string | null, inputs?: string | null, dataset_id?: string | null, dataset_version_id?: string | null, data_source?: DataSource[] | null): TrainingJob;
    /** Keeps what the Estimator is set to do as a configuration. */
    create_job_configs(config_name: string | null, keywords: Omit<CreateJobConfigsArguments, 'config_name'>): TrainingJob;
    /** Keeps what the Estimator is set to do as a configuration. */
    create_job_configs(config_name: string | null, config_desc: string | null, keywords: Omit<CreateJobConfigsArguments, 'config_name' | 'config_desc'>): TrainingJob;
    /** Keeps what the Estimator is set to do as a configuration. */
    create_job_configs(config_name: string | null, config_desc: string | null, inputs: string | null, keywords: Omit<CreateJobConfigsArguments, 'config_name' | 'config_desc' | 'inputs'>): TrainingJob;
    /** Keeps what the Estimator is set to do as a configuration. */
    create_job_configs(config_name: string | null, config_desc: string | null, inputs: string | null, dataset_id: string | null, keywords: Omit<CreateJobConfigsArguments, 'config_name' | 'config_desc' | 'inputs' | 'dataset_id'>): TrainingJob;
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
    update_job_configs(keywords: UpdateJobConfigsArguments): UpdateJobConfigsResult | Failure;
    /** Replaces a configuration by what the Estimator is set to do. */
    update_job_configs(config_name: string, config_desc?: string | null, inputs?: string | null, dataset_id?: string | null, dataset_version_id?: string | null, data_source?: DataSource[] | null): UpdateJobConfigsResult | Failure;
    /** Replaces a configuration by what the Estimator is set to do. */
    update_job_configs(config_name: string, keywords: Omit<UpdateJobConfigsArguments, 'config_name'>): UpdateJobConfigsResult | Failure;
    /** Replaces a configuration by what the Estimator is set to do. */
    update_job_configs(config_name: string, config_desc: string | null, keywords: Omit<UpdateJobConfigsArguments, 'config_name' | 'config_desc'>): UpdateJobConfigsResult | Failure;
    /** Replaces a configuration by what the Estimator is set to do. */
    update_job_configs(config_name: string, config_desc: string | null, inputs: string | null, keywords: Omit<UpdateJobConfigsArguments, 'config_name' | 'config_desc' | 'inputs'>): UpdateJobConfigsResult | Failure;
    /** Replaces a configuration by what the Estimator is set to do. */
    update_job_configs(config_name: string, config_desc: string | null, inputs: string | null, dataset_id: string | null, keywords: Omit<UpdateJobConfigsArguments, 'config_name' | 'config_desc' | 'inputs' | 'dataset_id'>): UpdateJobConfigsResult | Failure;
  }

  interface EstimatorClass extends Function {
    readonly prototype: Estimator;
    new (keywords: EstimatorArguments): Estimator;
    (keywords: EstimatorArguments): Estimator;
    new (modelarts_session: Session | import('modelarts/promises').Session, train_instance_count?: number | null, train_instance_type?: string | null, output_path?: string | null, framework_type?: string | null, framework_version?: string | null, code_dir?: string | null, boot_file?: string | null, model_name?: string | null, hyperparameters?: Parameter[] | null, log_url?: string | null, job_description?: string | null, user_image_url?: string | null, user_command?: string | null, environment?: Environment | import('modelarts/promises').Environment | null, job_id?: Id | null, version_id?: Id | null, config_name?: string | null, pool_id?: string | null, nas_type?: string | null, nas_share_addr?: string | null, nas_mount_path?: string | null, volumes?: Volume[] | null): Estimator;
    (modelarts_session: Session | import('modelarts/promises').Session, train_instance_count?: number | null, train_instance_type?: string | null, output_path?: string | null, framework_type?: string | null, framework_version?: string | null, code_dir?: string | null, boot_file?: string | null, model_name?: string | null, hyperparameters?: Parameter[] | null, log_url?: string | null, job_description?: string | null, user_image_url?: string | null, user_command?: string | null, environment?: Environment | import('modelarts/promises').Environment | null, job_id?: Id | null, version_id?: Id | null, config_name?: string | null, pool_id?: string | null, nas_type?: string | null, nas_share_addr?: string | null, nas_mount_path?: string | null, volumes?: Volume[] | null): Estimator;
    new (modelarts_session: Session | import('modelarts/promises').Session, keywords: Omit<EstimatorArguments, 'modelarts_session'>): Estimator;
    (modelarts_session: Session | import('modelarts/promises').Session, keywords: Omit<EstimatorArguments, 'modelarts_session'>): Estimator;
    new (modelarts_session: Session | import('modelarts/promises').Session, train_instance_count: number | null, keywords: Omit<EstimatorArguments, 'modelarts_session' | 'train_instance_count'>): Estimator;
    (modelarts_session: Session | import('modelarts/promises').Session, train_instance_count: number | null, keywords: Omit<EstimatorArguments, 'modelarts_session' | 'train_instance_count'>): Estimator;
    new (modelarts_session: Session | import('modelarts/promises').Session, train_instance_count: number | null, train_instance_type: string | null, keywords: Omit<EstimatorArguments, 'modelarts_session' | 'train_instance_count' | 'train_instance_type'>): Estimator;
    (modelarts_session: Session | import('modelarts/promises').Session, train_instance_count: number | null, train_instance_type: string | null, keywords: Omit<EstimatorArguments, 'modelarts_session' | 'train_instance_count' | 'train_instance_type'>): Estimator;
    new (modelarts_session: Session | import('modelarts/promises').Session, train_instance_count: number | null, train_instance_type: string | null, output_path: string | null, keywords: Omit<EstimatorArguments, 'modelarts_session' | 'train_instance_count' | 'train_instance_type' | 'output_path'>): Estimator;
    (modelarts_session: Session | import('modelarts/promises').Session, train_instance_count: number | null, train_instance_type: string | null, output_path: string | null, keywords: Omit<EstimatorArguments, 'modelarts_session' | 'train_instance_count' | 'train_instance_type' | 'output_path'>): Estimator;
    /**
     * Lists training jobs, each with the state of its newest version.
     * @example
     * const list = Estimator.get_job_list(session, {
     *   per_page: 10, page: 1,
     *   sort_by: 'create_time', order: 'desc', search_content: 'flower',
     * })
     * for (const job of list.jobs) print(job.job_name, JOB_STATE[job.status])
     */
    get_job_list(keywords: GetJobListArguments): GetJobListResult | Failure;
    /** Lists training jobs, each with the state of its newest version. */
    get_job_list(modelarts_session: Session | import('modelarts/promises').Session, status?: Id | null, per_page?: number | null, page?: number | null, sort_by?: 'job_name' | 'job_desc' | 'status' | 'duration' | 'engine_type' | 'version_count' | 'create_time' | null, order?: 'asc' | 'desc' | null, search_content?: string | null): GetJobListResult | Failure;
    /** Lists training jobs, each with the state of its newest version. */
    get_job_list(modelarts_session: Session | import('modelarts/promises').Session, keywords: Omit<GetJobListArguments, 'modelarts_session'>): GetJobListResult | Failure;
    /** Lists training jobs, each with the state of its newest version. */
    get_job_list(modelarts_session: Session | import('modelarts/promises').Session, status: Id | null, keywords: Omit<GetJobListArguments, 'modelarts_session' | 'status'>): GetJobListResult | Failure;
    /** Lists training jobs, each with the state of its newest version. */
    get_job_list(modelarts_session: Session | import('modelarts/promises').Session, status: Id | null, per_page: number | null, keywords: Omit<GetJobListArguments, 'modelarts_session' | 'status' | 'per_page'>): GetJobListResult | Failure;
    /** Lists training jobs, each with the state of its newest version. */
    get_job_list(modelarts_session: Session | import('modelarts/promises').Session, status: Id | null, per_page: number | null, page: number | null, keywords: Omit<GetJobListArguments, 'modelarts_session' | 'status' | 'per_page' | 'page'>): GetJobListResult | Failure;
    /**
     * Deletes a job with all its versions; those that have not ended are stopped first.
     * @example
     * Estimator.delete_job_by_id(session, job.job_id)
     */
    delete_job_by_id(keywords: DeleteJobByIdArguments): DeleteJobByIdResult | Failure;
    /** Deletes a job with all its versions; those that have not ended are stopped first. */
    delete_job_by_id(modelarts_session: Session | import('modelarts/promises').Session, job_id: Id): DeleteJobByIdResult | Failure;
    /** Deletes a job with all its versions; those that have not ended are stopped first. */
    delete_job_by_id(modelarts_session: Session | import('modelarts/promises').Session, keywords: Omit<DeleteJobByIdArguments, 'modelarts_session'>): DeleteJobByIdResult | Failure;
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
    get_job_configs_list(keywords: GetJobConfigsListArguments): GetJobConfigsListResult | Failure;
    /** Lists configurations. */
    get_job_configs_list(modelarts_session: Session | import('modelarts/promises').Session, per_page?: number | null, page?: number | null, sort_by?: 'config_name' | 'config_desc' | 'create_time' | 'job_name' | 'job_desc' | null, order?: 'asc' | 'desc' | null, search_content?: string | null): GetJobConfigsListResult | Failure;
    /** Lists configurations. */
    get_job_configs_list(modelarts_session: Session | import('modelarts/promises').Session, keywords: Omit<GetJobConfigsListArguments, 'modelarts_session'>): GetJobConfigsListResult | Failure;
    /** Lists configurations. */
    get_job_configs_list(modelarts_session: Session | import('modelarts/promises').Session, per_page: number | null, keywords: Omit<GetJobConfigsListArguments, 'modelarts_session' | 'per_page'>): GetJobConfigsListResult | Failure;
    /** Lists configurations. */
    get_job_configs_list(modelarts_session: Session | import('modelarts/promises').Session, per_page: number | null, page: number | null, keywords: Omit<GetJobConfigsListArguments, 'modelarts_session' | 'per_page' | 'page'>): GetJobConfigsListResult | Failure;
    /** Lists configurations. */
    get_job_configs_list(modelarts_session: Session | import('modelarts/promises').Session, per_page: number | null, page: number | null, sort_by: 'config_name' | 'config_desc' | 'create_time' | 'job_name' | 'job_desc' | null, keywords: Omit<GetJobConfigsListArguments, 'modelarts_session' | 'per_page' | 'page' | 'sort_by' | 'sortBy'>): GetJobConfigsListResult | Failure;
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
    get_job_configs_object_list(keywords: GetJobConfigsObjectListArguments): TrainingJob[];
    /** Lists configurations as objects. */
    get_job_configs_object_list(modelarts_session: Session | import('modelarts/promises').Session, is_show?: boolean | null, per_page?: number | null, page?: number | null, sort_by?: 'config_name' | 'config_desc' | 'create_time' | 'job_name' | 'job_desc' | null, order?: 'asc' | 'desc' | null, search_content?: string | null): TrainingJob[];
    /** Lists configurations as objects. */
    get_job_configs_object_list(modelarts_session: Session | import('modelarts/promises').Session, keywords: Omit<GetJobConfigsObjectListArguments, 'modelarts_session'>): TrainingJob[];
    /** Lists configurations as objects. */
    get_job_configs_object_list(modelarts_session: Session | import('modelarts/promises').Session, is_show: boolean | null, keywords: Omit<GetJobConfigsObjectListArguments, 'modelarts_session' | 'is_show'>): TrainingJob[];
    /** Lists configurations as objects. */
    get_job_configs_object_list(modelarts_session: Session | import('modelarts/promises').Session, is_show: boolean | null, per_page: number | null, keywords: Omit<GetJobConfigsObjectListArguments, 'modelarts_session' | 'is_show' | 'per_page'>): TrainingJob[];
    /** Lists configurations as objects. */
    get_job_configs_object_list(modelarts_session: Session | import('modelarts/promises').Session, is_show: boolean | null, per_page: number | null, page: number | null, keywords: Omit<GetJobConfigsObjectListArguments, 'modelarts_session' | 'is_show' | 'per_page' | 'page'>): TrainingJob[];
    /**
     * Lists the engines: the pairs of framework_type and framework_version, in that order.
     * @example
     * for (const engine of Estimator.get_framework_list(session)) {
     *   print(engine.framework_type, engine.framework_version)
     * }
     */
    get_framework_list(keywords: GetFrameworkListArguments): Framework[] | Failure;
    /** Lists the engines: the pairs of framework_type and framework_version, in that order. */
    get_framework_list(modelarts_session: Session | import('modelarts/promises').Session): Framework[] | Failure;
    /**
     * Lists the flavor codes, as train_instance_type takes them.
     * @example
     * const types = Estimator.get_train_instance_types(session)
     * print(types.includes('modelarts.vm.cpu.2u'))
     */
    get_train_instance_types(keywords: GetTrainInstanceTypesArguments): string[] | Failure;
    /** Lists the flavor codes, as train_instance_type takes them. */
    get_train_instance_types(modelarts_session: Session | import('modelarts/promises').Session): string[] | Failure;
    /**
     * Lists the algorithms that model_name takes.
     * @example
     * for (const model of Estimator.get_built_in_algorithms(session).models) {
     *   print(model.model_name, JSON.parse(model.parameter).length)
     * }
     */
    get_built_in_algorithms(keywords: GetBuiltInAlgorithmsArguments): GetBuiltInAlgorithmsResult | Failure;
    /** Lists the algorithms that model_name takes. */
    get_built_in_algorithms(modelarts_session: Session | import('modelarts/promises').Session): GetBuiltInAlgorithmsResult | Failure;
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
    get_job_log(keywords: GetJobLogArguments): GetJobLogResult | Failure;
    /** Reads a log: its newest lines, or with start_byte or offset a piece of its bytes. */
    get_job_log(log_file: string, start_byte?: number | null, offset?: number | null, base_line?: string | null, lines?: number | null, order?: 'asc' | 'desc' | null): GetJobLogResult | Failure;
    /** Reads a log: its newest lines, or with start_byte or offset a piece of its bytes. */
    get_job_log(log_file: string, keywords: Omit<GetJobLogArguments, 'log_file'>): GetJobLogResult | Failure;
    /** Reads a log: its newest lines, or with start_byte or offset a piece of its bytes. */
    get_job_log(log_file: string, start_byte: number | null, keywords: Omit<GetJobLogArguments, 'log_file' | 'start_byte'>): GetJobLogResult | Failure;
    /** Reads a log: its newest lines, or with start_byte or offset a piece of its bytes. */
    get_job_log(log_file: string, start_byte: number | null, offset: number | null, keywords: Omit<GetJobLogArguments, 'log_file' | 'start_byte' | 'offset'>): GetJobLogResult | Failure;
    /** Reads a log: its newest lines, or with start_byte or offset a piece of its bytes. */
    get_job_log(log_file: string, start_byte: number | null, offset: number | null, base_line: string | null, keywords: Omit<GetJobLogArguments, 'log_file' | 'start_byte' | 'offset' | 'base_line'>): GetJobLogResult | Failure;
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
    update_job_description(keywords: UpdateJobDescriptionArguments): UpdateJobDescriptionResult | Failure;
    /** Changes the description of the job. */
    update_job_description(description: string): UpdateJobDescriptionResult | Failure;
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
    create_visualization_job(keywords: CreateVisualizationJobArguments): VisualizationJob;
    /** Creates a visualization job and starts it. */
    create_visualization_job(train_url: string, job_name?: string | null, job_desc?: string | null): VisualizationJob;
    /** Creates a visualization job and starts it. */
    create_visualization_job(train_url: string, keywords: Omit<CreateVisualizationJobArguments, 'train_url'>): VisualizationJob;
    /** Creates a visualization job and starts it. */
    create_visualization_job(train_url: string, job_name: string | null, keywords: Omit<CreateVisualizationJobArguments, 'train_url' | 'job_name'>): VisualizationJob;
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
    update_visualization_job(keywords: UpdateVisualizationJobArguments): UpdateVisualizationJobResult | Failure;
    /** Changes the description of the job. */
    update_visualization_job(job_desc: string): UpdateVisualizationJobResult | Failure;
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
    new (keywords: VisualizationJobArguments): VisualizationJob;
    (keywords: VisualizationJobArguments): VisualizationJob;
    new (modelarts_session: Session | import('modelarts/promises').Session, visualization_id?: Id | null): VisualizationJob;
    (modelarts_session: Session | import('modelarts/promises').Session, visualization_id?: Id | null): VisualizationJob;
    new (modelarts_session: Session | import('modelarts/promises').Session, keywords: Omit<VisualizationJobArguments, 'modelarts_session'>): VisualizationJob;
    (modelarts_session: Session | import('modelarts/promises').Session, keywords: Omit<VisualizationJobArguments, 'modelarts_session'>): VisualizationJob;
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
    get_visualization_job_list(keywords: GetVisualizationJobListArguments): GetVisualizationJobListResult | Failure;
    /** Lists visualization jobs. */
    get_visualization_job_list(modelarts_session: Session | import('modelarts/promises').Session, status?: Id | null, per_page?: number | null, page?: number | null, sort_by?: 'job_id' | 'job_name' | 'job_desc' | 'status' | 'duration' | 'create_time' | 'log_dir' | null, order?: 'asc' | 'desc' | null, search_content?: string | null): GetVisualizationJobListResult | Failure;
    /** Lists visualization jobs. */
    get_visualization_job_list(modelarts_session: Session | import('modelarts/promises').Session, keywords: Omit<GetVisualizationJobListArguments, 'modelarts_session'>): GetVisualizationJobListResult | Failure;
    /** Lists visualization jobs. */
    get_visualization_job_list(modelarts_session: Session | import('modelarts/promises').Session, status: Id | null, keywords: Omit<GetVisualizationJobListArguments, 'modelarts_session' | 'status'>): GetVisualizationJobListResult | Failure;
    /** Lists visualization jobs. */
    get_visualization_job_list(modelarts_session: Session | import('modelarts/promises').Session, status: Id | null, per_page: number | null, keywords: Omit<GetVisualizationJobListArguments, 'modelarts_session' | 'status' | 'per_page'>): GetVisualizationJobListResult | Failure;
    /** Lists visualization jobs. */
    get_visualization_job_list(modelarts_session: Session | import('modelarts/promises').Session, status: Id | null, per_page: number | null, page: number | null, keywords: Omit<GetVisualizationJobListArguments, 'modelarts_session' | 'status' | 'per_page' | 'page'>): GetVisualizationJobListResult | Failure;
    /**
     * Lists visualization jobs as objects.
     * @throws {ModelArtsError} when the service refuses
     * @example
     * const list = VisualizationJob.get_visualization_job_object_list(session, {
     *   is_show: false,
     * })
     * for (const shown of list) print(shown.visualization_id)
     */
    get_visualization_job_object_list(keywords: GetVisualizationJobObjectListArguments): VisualizationJob[];
    /** Lists visualization jobs as objects. */
    get_visualization_job_object_list(modelarts_session: Session | import('modelarts/promises').Session, is_show?: boolean | null, status?: Id | null, per_page?: number | null, page?: number | null, sort_by?: 'job_id' | 'job_name' | 'job_desc' | 'status' | 'duration' | 'create_time' | 'log_dir' | null, order?: 'asc' | 'desc' | null, search_content?: string | null): VisualizationJob[];
    /** Lists visualization jobs as objects. */
    get_visualization_job_object_list(modelarts_session: Session | import('modelarts/promises').Session, keywords: Omit<GetVisualizationJobObjectListArguments, 'modelarts_session'>): VisualizationJob[];
    /** Lists visualization jobs as objects. */
    get_visualization_job_object_list(modelarts_session: Session | import('modelarts/promises').Session, is_show: boolean | null, keywords: Omit<GetVisualizationJobObjectListArguments, 'modelarts_session' | 'is_show'>): VisualizationJob[];
    /** Lists visualization jobs as objects. */
    get_visualization_job_object_list(modelarts_session: Session | import('modelarts/promises').Session, is_show: boolean | null, status: Id | null, keywords: Omit<GetVisualizationJobObjectListArguments, 'modelarts_session' | 'is_show' | 'status'>): VisualizationJob[];
    /** Lists visualization jobs as objects. */
    get_visualization_job_object_list(modelarts_session: Session | import('modelarts/promises').Session, is_show: boolean | null, status: Id | null, per_page: number | null, keywords: Omit<GetVisualizationJobObjectListArguments, 'modelarts_session' | 'is_show' | 'status' | 'per_page'>): VisualizationJob[];
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
    conda: CondaDependencies | import('modelarts/promises').CondaDependencies | null;
  }

  interface EnvironmentClass extends Function {
    readonly prototype: Environment;
    new (keywords: EnvironmentArguments): Environment;
    (keywords: EnvironmentArguments): Environment;
    new (name: string, conda?: CondaDependencies | import('modelarts/promises').CondaDependencies | null): Environment;
    (name: string, conda?: CondaDependencies | import('modelarts/promises').CondaDependencies | null): Environment;
    new (name: string, keywords: Omit<EnvironmentArguments, 'name'>): Environment;
    (name: string, keywords: Omit<EnvironmentArguments, 'name'>): Environment;
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
    create(keywords?: CreateArguments): CondaDependencies;
    /** Makes a set of packages. */
    create(channels?: string[] | null, pip_packages?: string[] | null, conda_packages?: string[] | null): CondaDependencies;
    /** Makes a set of packages. */
    create(channels: string[] | null, keywords: Omit<CreateArguments, 'channels'>): CondaDependencies;
    /** Makes a set of packages. */
    create(channels: string[] | null, pip_packages: string[] | null, keywords: Omit<CreateArguments, 'channels' | 'pip_packages'>): CondaDependencies;
  }

  /**
   * The packages of an Environment; its channels, pip_packages and conda_packages can be read and changed.
   * @example
   * const { CondaDependencies } = require('modelarts/environment/conda_env')
   * const environment = new Environment('flowers', CondaDependencies.create())
   */
  export const CondaDependencies: CondaDependenciesClass;

  /** The name of a status by its code. */
  export const JOB_STATE: readonly string[];

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
  import { Id, Failure, Abortable, Parameter, DataSource, Volume, Framework, Version, SessionArguments, EstimatorArguments, VisualizationJobArguments, EnvironmentArguments, SetEndpointArguments, UploadFileArguments, UploadDirArguments, DownloadFileArguments, DownloadDirArguments, IsObsPathExistsArguments, FitArguments, CreateJobVersionArguments, GetJobListArguments, GetJobListResult, GetJobVersionObjectListArguments, DeleteJobByIdArguments, DeleteJobByIdResult, GetJobInfoResult, GetJobLogFileListResult, GetJobLogArguments, GetJobLogResult, StopJobVersionResult, DeleteJobVersionResult, GetJobVersionInfoResult, UpdateJobDescriptionArguments, UpdateJobDescriptionResult, GetJobConfigsInfoResult, DeleteJobConfigsResult, CreateJobConfigsArguments, UpdateJobConfigsArguments, UpdateJobConfigsResult, GetJobConfigsListArguments, GetJobConfigsListResult, GetJobConfigsObjectListArguments, GetFrameworkListArguments, GetTrainInstanceTypesArguments, GetBuiltInAlgorithmsArguments, GetBuiltInAlgorithmsResult, DeleteJobResult, CreateVisualizationJobArguments, GetVisualizationJobListArguments, GetVisualizationJobListResult, GetVisualizationJobObjectListArguments, GetVisualizationJobInfoResult, UpdateVisualizationJobArguments, UpdateVisualizationJobResult, StopVisualizationJobResult, RestartVisualizationJobResult, DeleteVisualizationJobResult, CreateArguments } from 'modelarts';
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
    new (keywords?: SessionArguments): Session;
    (keywords?: SessionArguments): Session;
    new (access_key?: string | null, secret_key?: string | null, project_id?: string | null, region_name?: string | null, account?: string | null, username?: string | null, password?: string | null, config_file?: string | null, security_token?: string | null): Session;
    (access_key?: string | null, secret_key?: string | null, project_id?: string | null, region_name?: string | null, account?: string | null, username?: string | null, password?: string | null, config_file?: string | null, security_token?: string | null): Session;
    new (access_key: string | null, keywords: Omit<SessionArguments, 'access_key'>): Session;
    (access_key: string | null, keywords: Omit<SessionArguments, 'access_key'>): Session;
    new (access_key: string | null, secret_key: string | null, keywords: Omit<SessionArguments, 'access_key' | 'secret_key'>): Session;
    (access_key: string | null, secret_key: string | null, keywords: Omit<SessionArguments, 'access_key' | 'secret_key'>): Session;
    new (access_key: string | null, secret_key: string | null, project_id: string | null, keywords: Omit<SessionArguments, 'access_key' | 'secret_key' | 'project_id'>): Session;
    (access_key: string | null, secret_key: string | null, project_id: string | null, keywords: Omit<SessionArguments, 'access_key' | 'secret_key' | 'project_id'>): Session;
    new (access_key: string | null, secret_key: string | null, project_id: string | null, region_name: string | null, keywords: Omit<SessionArguments, 'access_key' | 'secret_key' | 'project_id' | 'region_name'>): Session;
    (access_key: string | null, secret_key: string | null, project_id: string | null, region_name: string | null, keywords: Omit<SessionArguments, 'access_key' | 'secret_key' | 'project_id' | 'region_name'>): Session;
    /** Sets the hosts of a region's services, for sessions of that region made afterwards. */
    set_endpoint(keywords: SetEndpointArguments & Abortable): Promise<void>;
    /** Sets the hosts of a region's services, for sessions of that region made afterwards. */
    set_endpoint(iam_endpoint: string, obs_endpoint: string, modelarts_endpoint: string, region_name: string, keywords?: Abortable): Promise<void>;
    /** Sets the hosts of a region's services, for sessions of that region made afterwards. */
    set_endpoint(iam_endpoint: string, keywords: Omit<SetEndpointArguments, 'iam_endpoint'> & Abortable): Promise<void>;
    /** Sets the hosts of a region's services, for sessions of that region made afterwards. */
    set_endpoint(iam_endpoint: string, obs_endpoint: string, keywords: Omit<SetEndpointArguments, 'iam_endpoint' | 'obs_endpoint'> & Abortable): Promise<void>;
    /** Sets the hosts of a region's services, for sessions of that region made afterwards. */
    set_endpoint(iam_endpoint: string, obs_endpoint: string, modelarts_endpoint: string, keywords: Omit<SetEndpointArguments, 'iam_endpoint' | 'obs_endpoint' | 'modelarts_endpoint'> & Abortable): Promise<void>;
  }

  /** Where calls go and in whose name; made first, handed to everything else. */
  export const Session: SessionClass;

  /** Object storage of a session, reached as session.obs. */
  export interface ObsManager {
    /** Uploads one file; the object is called like the file. */
    upload_file(keywords: UploadFileArguments & Abortable): Promise<undefined | Failure>;
    /** Uploads one file; the object is called like the file. */
    upload_file(src_local_file: string, dst_obs_dir: string, keywords?: Abortable): Promise<undefined | Failure>;
    /** Uploads one file; the object is called like the file. */
    upload_file(src_local_file: string, keywords: Omit<UploadFileArguments, 'src_local_file'> & Abortable): Promise<undefined | Failure>;
    /** Uploads a folder with everything in it and keeps its own name: data/ to obs://b/x/ gives obs://b/x/data/. */
    upload_dir(keywords: UploadDirArguments & Abortable): Promise<undefined | Failure>;
    /** Uploads a folder with everything in it and keeps its own name: data/ to obs://b/x/ gives obs://b/x/data/. */
    upload_dir(src_local_dir: string, dst_obs_dir: string, keywords?: Abortable): Promise<undefined | Failure>;
    /** Uploads a folder with everything in it and keeps its own name: data/ to obs://b/x/ gives obs://b/x/data/. */
    upload_dir(src_local_dir: string, keywords: Omit<UploadDirArguments, 'src_local_dir'> & Abortable): Promise<undefined | Failure>;
    /** Downloads one object of up to 5 GB; the file is called like the object unless the destination names one. */
    download_file(keywords: DownloadFileArguments & Abortable): Promise<undefined | Failure>;
    /** Downloads one object of up to 5 GB; the file is called like the object unless the destination names one. */
    download_file(src_obs_file: string, dst_local_dir: string, keywords?: Abortable): Promise<undefined | Failure>;
    /** Downloads one object of up to 5 GB; the file is called like the object unless the destination names one. */
    download_file(src_obs_file: string, keywords: Omit<DownloadFileArguments, 'src_obs_file'> & Abortable): Promise<undefined | Failure>;
    /** Downloads a folder with everything in it and keeps its own name: obs://b/x/ to out/ gives out/x/; objects over 5 GB are left out with a warning. */
    download_dir(keywords: DownloadDirArguments & Abortable): Promise<undefined | Failure>;
    /** Downloads a folder with everything in it and keeps its own name: obs://b/x/ to out/ gives out/x/; objects over 5 GB are left out with a warning. */
    download_dir(src_obs_dir: string, dst_local_dir: string, keywords?: Abortable): Promise<undefined | Failure>;
    /** Downloads a folder with everything in it and keeps its own name: obs://b/x/ to out/ gives out/x/; objects over 5 GB are left out with a warning. */
    download_dir(src_obs_dir: string, keywords: Omit<DownloadDirArguments, 'src_obs_dir'> & Abortable): Promise<undefined | Failure>;
    /**
     * Whether an object, a folder or a bucket is there; a refusal of the service is thrown as a ModelArtsError, since a dict would count as true in an if.
     * @throws {ModelArtsError} when the service refuses
     */
    is_obs_path_exists(keywords: IsObsPathExistsArguments & Abortable): Promise<boolean>;
    /** Whether an object, a folder or a bucket is there; a refusal of the service is thrown as a ModelArtsError, since a dict would count as true in an if. */
    is_obs_path_exists(obs_path: string, keywords?: Abortable): Promise<boolean>;
  }

  interface ObsManagerClass extends Function {
    readonly prototype: ObsManager;
  }

  /** Object storage of a session, reached as session.obs. */
  export const ObsManager: ObsManagerClass;

  /** What is to be trained, on what, with what; creates jobs and versions, and asks about existing ones. */
  export interface Estimator {
    /** Session to act with. */
    modelarts_session: Session | import('modelarts/promises').Session;
    /** Number of compute nodes, at most what the flavor allows; 1 in local debugging, also when it is missing. */
    train_instance_count: number | null;
    /** Flavor code, such as modelarts.vm.cpu.2u; local is local debugging, on this machine. */
    train_instance_type: string | null;
    /** OBS folder for what the training writes; may be missing in local debugging. */
    output_path: string | null;
    /** Engine, such as PyTorch; with framework_version. */
    framework_type: string | null;
    /** Version of the engine, such as PyTorch-1.0.0-python3.6. */
    framework_version: string | null;
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
    environment: Environment | import('modelarts/promises').Environment | null;
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
    fit(keywords?: FitArguments & Abortable): Promise<TrainingJob>;
    /** Creates a training job with its first version. */
    fit(inputs?: string | null, dataset_id?: string | null, dataset_version_id?: string | null, data_source?: DataSource[] | null, wait?: boolean | null, job_name?: string | null, keywords?: Abortable): Promise<TrainingJob>;
    /** Creates a training job with its first version. */
    fit(inputs: string | null, keywords: Omit<FitArguments, 'inputs'> & Abortable): Promise<TrainingJob>;
    /** Creates a training job with its first version. */
    fit(inputs: string | null, dataset_id: string | null, keywords: Omit<FitArguments, 'inputs' | 'dataset_id'> & Abortable): Promise<TrainingJob>;
    /** Creates a training job with its first version. */
    fit(inputs: string | null, dataset_id: string | null, dataset_version_id: string | null, keywords: Omit<FitArguments, 'inputs' | 'dataset_id' | 'dataset_version_id'> & Abortable): Promise<TrainingJob>;
    /** Creates a training job with its first version. */
    fit(inputs: string | null, dataset_id: string | null, dataset_version_id: string | null, data_source: DataSource[] | null, keywords: Omit<FitArguments, 'inputs' | 'dataset_id' | 'dataset_version_id' | 'data_source'> & Abortable): Promise<TrainingJob>;
    /**
     * Creates a new version of an existing job.
     * What to train, one of: framework_type, framework_version, code_dir and boot_file; model_name; user_image_url (and if wanted code_dir and boot_file). These are attributes of the Estimator.
     * What to train on, at least one of: train_instance_type; pool_id. These are attributes of the Estimator.
     * Its data, one of: inputs; dataset_id and dataset_version_id; data_source.
     * @throws {ModelArtsError} when the service refuses
     */
    create_job_version(keywords: CreateJobVersionArguments & Abortable): Promise<TrainingJob>;
    /** Creates a new version of an existing job. */
    create_job_version(job_id: Id, pre_version_id: Id, inputs?: string | null, dataset_id?: string | null, dataset_version_id?: string | null, data_source?: DataSource[] | null, wait?: boolean | null, job_desc?: string | null, keywords?: Abortable): Promise<TrainingJob>;
    /** Creates a new version of an existing job. */
    create_job_version(job_id: Id, keywords: Omit<CreateJobVersionArguments, 'job_id'> & Abortable): Promise<TrainingJob>;
    /** Creates a new version of an existing job. */
    create_job_version(job_id: Id, pre_version_id: Id, keywords: Omit<CreateJobVersionArguments, 'job_id' | 'pre_version_id'> & Abortable): Promise<TrainingJob>;
    /** Creates a new version of an existing job. */
    create_job_version(job_id: Id, pre_version_id: Id, inputs: string | null, keywords: Omit<CreateJobVersionArguments, 'job_id' | 'pre_version_id' | 'inputs'> & Abortable): Promise<TrainingJob>;
    /** Creates a new version of an existing job. */
    create_job_version(job_id: Id, pre_version_id: Id, inputs: string | null, dataset_id: string | null, keywords: Omit<CreateJobVersionArguments, 'job_id' | 'pre_version_id' | 'inputs' | 'dataset_id'> & Abortable): Promise<TrainingJob>;
    /**
     * Lists all versions of the job as objects, newest first.
     * The Estimator has to have job_id.
     * @throws {ModelArtsError} when the service refuses
     */
    get_job_version_object_list(keywords?: GetJobVersionObjectListArguments & Abortable): Promise<TrainingJob[]>;
    /** Lists all versions of the job as objects, newest first. */
    get_job_version_object_list(is_show?: boolean | null, keywords?: Abortable): Promise<TrainingJob[]>;
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
    get_job_log(keywords: GetJobLogArguments & Abortable): Promise<GetJobLogResult | Failure>;
    /** Reads a log: its newest lines, or with start_byte or offset a piece of its bytes. */
    get_job_log(log_file: string, start_byte?: number | null, offset?: number | null, base_line?: string | null, lines?: number | null, order?: 'asc' | 'desc' | null, keywords?: Abortable): Promise<GetJobLogResult | Failure>;
    /** Reads a log: its newest lines, or with start_byte or offset a piece of its bytes. */
    get_job_log(log_file: string, keywords: Omit<GetJobLogArguments, 'log_file'> & Abortable): Promise<GetJobLogResult | Failure>;
    /** Reads a log: its newest lines, or with start_byte or offset a piece of its bytes. */
    get_job_log(log_file: string, start_byte: number | null, keywords: Omit<GetJobLogArguments, 'log_file' | 'start_byte'> & Abortable): Promise<GetJobLogResult | Failure>;
    /** Reads a log: its newest lines, or with start_byte or offset a piece of its bytes. */
    get_job_log(log_file: string, start_byte: number | null, offset: number | null, keywords: Omit<GetJobLogArguments, 'log_file' | 'start_byte' | 'offset'> & Abortable): Promise<GetJobLogResult | Failure>;
    /** Reads a log: its newest lines, or with start_byte or offset a piece of its bytes. */
    get_job_log(log_file: string, start_byte: number | null, offset: number | null, base_line: string | null, keywords: Omit<GetJobLogArguments, 'log_file' | 'start_byte' | 'offset' | 'base_line'> & Abortable): Promise<GetJobLogResult | Failure>;
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
    update_job_description(keywords: UpdateJobDescriptionArguments & Abortable): Promise<UpdateJobDescriptionResult | Failure>;
    /** Changes the description of the job. */
    update_job_description(description: string, keywords?: Abortable): Promise<UpdateJobDescriptionResult | Failure>;
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
    create_job_configs(keywords?: CreateJobConfigsArguments & Abortable): Promise<TrainingJob>;
    /** Keeps what the Estimator is set to do as a configuration. */
    create_job_configs(config_name?: string | null, config_desc?: string | null, inputs?: string | null, dataset_id?: string | null, dataset_version_id?: string | null, data_source?: DataSource[] | null, keywords?: Abortable): Promise<TrainingJob>;
    /** Keeps what the Estimator is set to do as a configuration. */
    create_job_configs(config_name: string | null, keywords: Omit<CreateJobConfigsArguments, 'config_name'> & Abortable): Promise<TrainingJob>;
    /** Keeps what the Estimator is set to do as a configuration. */
    create_job_configs(config_name: string | null, config_desc: string | null, keywords: Omit<CreateJobConfigsArguments, 'config_name' | 'config_desc'> & Abortable): Promise<TrainingJob>;
    /** Keeps what the Estimator is set to do as a configuration. */
    create_job_configs(config_name: string | null, config_desc: string | null, inputs: string | null, keywords: Omit<CreateJobConfigsArguments, 'config_name' | 'config_desc' | 'inputs'> & Abortable): Promise<TrainingJob>;
    /** Keeps what the Estimator is set to do as a configuration. */
    create_job_configs(config_name: string | null, config_desc: string | null, inputs: string | null, dataset_id: string | null, keywords: Omit<CreateJobConfigsArguments, 'config_name' | 'config_desc' | 'inputs' | 'dataset_id'> & Abortable): Promise<TrainingJob>;
    /**
     * Replaces a configuration by what the Estimator is set to do.
     * What to train, one of: framework_type, framework_version, code_dir and boot_file; model_name; user_image_url (and if wanted code_dir and boot_file). These are attributes of the Estimator.
     * What to train on, at least one of: train_instance_type; pool_id. These are attributes of the Estimator.
     * Its data, at most one of: inputs; dataset_id and dataset_version_id; data_source.
     */
    update_job_configs(keywords: UpdateJobConfigsArguments & Abortable): Promise<UpdateJobConfigsResult | Failure>;
    /** Replaces a configuration by what the Estimator is set to do. */
    update_job_configs(config_name: string, config_desc?: string | null, inputs?: string | null, dataset_id?: string | null, dataset_version_id?: string | null, data_source?: DataSource[] | null, keywords?: Abortable): Promise<UpdateJobConfigsResult | Failure>;
    /** Replaces a configuration by what the Estimator is set to do. */
    update_job_configs(config_name: string, keywords: Omit<UpdateJobConfigsArguments, 'config_name'> & Abortable): Promise<UpdateJobConfigsResult | Failure>;
    /** Replaces a configuration by what the Estimator is set to do. */
    update_job_configs(config_name: string, config_desc: string | null, keywords: Omit<UpdateJobConfigsArguments, 'config_name' | 'config_desc'> & Abortable): Promise<UpdateJobConfigsResult | Failure>;
    /** Replaces a configuration by what the Estimator is set to do. */
    update_job_configs(config_name: string, config_desc: string | null, inputs: string | null, keywords: Omit<UpdateJobConfigsArguments, 'config_name' | 'config_desc' | 'inputs'> & Abortable): Promise<UpdateJobConfigsResult | Failure>;
    /** Replaces a configuration by what the Estimator is set to do. */
    update_job_configs(config_name: string, config_desc: string | null, inputs: string | null, dataset_id: string | null, keywords: Omit<UpdateJobConfigsArguments, 'config_name' | 'config_desc' | 'inputs' | 'dataset_id'> & Abortable): Promise<UpdateJobConfigsResult | Failure>;
  }

  interface EstimatorClass extends Function {
    readonly prototype: Estimator;
    new (keywords: EstimatorArguments): Estimator;
    (keywords: EstimatorArguments): Estimator;
    new (modelarts_session: Session | import('modelarts/promises').Session, train_instance_count?: number | null, train_instance_type?: string | null, output_path?: string | null, framework_type?: string | null, framework_version?: string | null, code_dir?: string | null, boot_file?: string | null, model_name?: string | null, hyperparameters?: Parameter[] | null, log_url?: string | null, job_description?: string | null, user_image_url?: string | null, user_command?: string | null, environment?: Environment | import('modelarts/promises').Environment | null, job_id?: Id | null, version_id?: Id | null, config_name?: string | null, pool_id?: string | null, nas_type?: string | null, nas_share_addr?: string | null, nas_mount_path?: string | null, volumes?: Volume[] | null): Estimator;
    (modelarts_session: Session | import('modelarts/promises').Session, train_instance_count?: number | null, train_instance_type?: string | null, output_path?: string | null, framework_type?: string | null, framework_version?: string | null, code_dir?: string | null, boot_file?: string | null, model_name?: string | null, hyperparameters?: Parameter[] | null, log_url?: string | null, job_description?: string | null, user_image_url?: string | null, user_command?: string | null, environment?: Environment | import('modelarts/promises').Environment | null, job_id?: Id | null, version_id?: Id | null, config_name?: string | null, pool_id?: string | null, nas_type?: string | null, nas_share_addr?: string | null, nas_mount_path?: string | null, volumes?: Volume[] | null): Estimator;
    new (modelarts_session: Session | import('modelarts/promises').Session, keywords: Omit<EstimatorArguments, 'modelarts_session'>): Estimator;
    (modelarts_session: Session | import('modelarts/promises').Session, keywords: Omit<EstimatorArguments, 'modelarts_session'>): Estimator;
    new (modelarts_session: Session | import('modelarts/promises').Session, train_instance_count: number | null, keywords: Omit<EstimatorArguments, 'modelarts_session' | 'train_instance_count'>): Estimator;
    (modelarts_session: Session | import('modelarts/promises').Session, train_instance_count: number | null, keywords: Omit<EstimatorArguments, 'modelarts_session' | 'train_instance_count'>): Estimator;
    new (modelarts_session: Session | import('modelarts/promises').Session, train_instance_count: number | null, train_instance_type: string | null, keywords: Omit<EstimatorArguments, 'modelarts_session' | 'train_instance_count' | 'train_instance_type'>): Estimator;
    (modelarts_session: Session | import('modelarts/promises').Session, train_instance_count: number | null, train_instance_type: string | null, keywords: Omit<EstimatorArguments, 'modelarts_session' | 'train_instance_count' | 'train_instance_type'>): Estimator;
    new (modelarts_session: Session | import('modelarts/promises').Session, train_instance_count: number | null, train_instance_type: string | null, output_path: string | null, keywords: Omit<EstimatorArguments, 'modelarts_session' | 'train_instance_count' | 'train_instance_type' | 'output_path'>): Estimator;
    (modelarts_session: Session | import('modelarts/promises').Session, train_instance_count: number | null, train_instance_type: string | null, output_path: string | null, keywords: Omit<EstimatorArguments, 'modelarts_session' | 'train_instance_count' | 'train_instance_type' | 'output_path'>): Estimator;
    /** Lists training jobs, each with the state of its newest version. */
    get_job_list(keywords: GetJobListArguments & Abortable): Promise<GetJobListResult | Failure>;
    /** Lists training jobs, each with the state of its newest version. */
    get_job_list(modelarts_session: Session | import('modelarts/promises').Session, status?: Id | null, per_page?: number | null, page?: number | null, sort_by?: 'job_name' | 'job_desc' | 'status' | 'duration' | 'engine_type' | 'version_count' | 'create_time' | null, order?: 'asc' | 'desc' | null, search_content?: string | null, keywords?: Abortable): Promise<GetJobListResult | Failure>;
    /** Lists training jobs, each with the state of its newest version. */
    get_job_list(modelarts_session: Session | import('modelarts/promises').Session, keywords: Omit<GetJobListArguments, 'modelarts_session'> & Abortable): Promise<GetJobListResult | Failure>;
    /** Lists training jobs, each with the state of its newest version. */
    get_job_list(modelarts_session: Session | import('modelarts/promises').Session, status: Id | null, keywords: Omit<GetJobListArguments, 'modelarts_session' | 'status'> & Abortable): Promise<GetJobListResult | Failure>;
    /** Lists training jobs, each with the state of its newest version. */
    get_job_list(modelarts_session: Session | import('modelarts/promises').Session, status: Id | null, per_page: number | null, keywords: Omit<GetJobListArguments, 'modelarts_session' | 'status' | 'per_page'> & Abortable): Promise<GetJobListResult | Failure>;
    /** Lists training jobs, each with the state of its newest version. */
    get_job_list(modelarts_session: Session | import('modelarts/promises').Session, status: Id | null, per_page: number | null, page: number | null, keywords: Omit<GetJobListArguments, 'modelarts_session' | 'status' | 'per_page' | 'page'> & Abortable): Promise<GetJobListResult | Failure>;
    /** Deletes a job with all its versions; those that have not ended are stopped first. */
    delete_job_by_id(keywords: DeleteJobByIdArguments & Abortable): Promise<DeleteJobByIdResult | Failure>;
    /** Deletes a job with all its versions; those that have not ended are stopped first. */
    delete_job_by_id(modelarts_session: Session | import('modelarts/promises').Session, job_id: Id, keywords?: Abortable): Promise<DeleteJobByIdResult | Failure>;
    /** Deletes a job with all its versions; those that have not ended are stopped first. */
    delete_job_by_id(modelarts_session: Session | import('modelarts/promises').Session, keywords: Omit<DeleteJobByIdArguments, 'modelarts_session'> & Abortable): Promise<DeleteJobByIdResult | Failure>;
    /** Lists configurations. */
    get_job_configs_list(keywords: GetJobConfigsListArguments & Abortable): Promise<GetJobConfigsListResult | Failure>;
    /** Lists configurations. */
    get_job_configs_list(modelarts_session: Session | import('modelarts/promises').Session, per_page?: number | null, page?: number | null, sort_by?: 'config_name' | 'config_desc' | 'create_time' | 'job_name' | 'job_desc' | null, order?: 'asc' | 'desc' | null, search_content?: string | null, keywords?: Abortable): Promise<GetJobConfigsListResult | Failure>;
    /** Lists configurations. */
    get_job_configs_list(modelarts_session: Session | import('modelarts/promises').Session, keywords: Omit<GetJobConfigsListArguments, 'modelarts_session'> & Abortable): Promise<GetJobConfigsListResult | Failure>;
    /** Lists configurations. */
    get_job_configs_list(modelarts_session: Session | import('modelarts/promises').Session, per_page: number | null, keywords: Omit<GetJobConfigsListArguments, 'modelarts_session' | 'per_page'> & Abortable): Promise<GetJobConfigsListResult | Failure>;
    /** Lists configurations. */
    get_job_configs_list(modelarts_session: Session | import('modelarts/promises').Session, per_page: number | null, page: number | null, keywords: Omit<GetJobConfigsListArguments, 'modelarts_session' | 'per_page' | 'page'> & Abortable): Promise<GetJobConfigsListResult | Failure>;
    /** Lists configurations. */
    get_job_configs_list(modelarts_session: Session | import('modelarts/promises').Session, per_page: number | null, page: number | null, sort_by: 'config_name' | 'config_desc' | 'create_time' | 'job_name' | 'job_desc' | null, keywords: Omit<GetJobConfigsListArguments, 'modelarts_session' | 'per_page' | 'page' | 'sort_by' | 'sortBy'> & Abortable): Promise<GetJobConfigsListResult | Failure>;
    /**
     * Lists configurations as objects.
     * @throws {ModelArtsError} when the service refuses
     */
    get_job_configs_object_list(keywords: GetJobConfigsObjectListArguments & Abortable): Promise<TrainingJob[]>;
    /** Lists configurations as objects. */
    get_job_configs_object_list(modelarts_session: Session | import('modelarts/promises').Session, is_show?: boolean | null, per_page?: number | null, page?: number | null, sort_by?: 'config_name' | 'config_desc' | 'create_time' | 'job_name' | 'job_desc' | null, order?: 'asc' | 'desc' | null, search_content?: string | null, keywords?: Abortable): Promise<TrainingJob[]>;
    /** Lists configurations as objects. */
    get_job_configs_object_list(modelarts_session: Session | import('modelarts/promises').Session, keywords: Omit<GetJobConfigsObjectListArguments, 'modelarts_session'> & Abortable): Promise<TrainingJob[]>;
    /** Lists configurations as objects. */
    get_job_configs_object_list(modelarts_session: Session | import('modelarts/promises').Session, is_show: boolean | null, keywords: Omit<GetJobConfigsObjectListArguments, 'modelarts_session' | 'is_show'> & Abortable): Promise<TrainingJob[]>;
    /** Lists configurations as objects. */
    get_job_configs_object_list(modelarts_session: Session | import('modelarts/promises').Session, is_show: boolean | null, per_page: number | null, keywords: Omit<GetJobConfigsObjectListArguments, 'modelarts_session' | 'is_show' | 'per_page'> & Abortable): Promise<TrainingJob[]>;
    /** Lists configurations as objects. */
    get_job_configs_object_list(modelarts_session: Session | import('modelarts/promises').Session, is_show: boolean | null, per_page: number | null, page: number | null, keywords: Omit<GetJobConfigsObjectListArguments, 'modelarts_session' | 'is_show' | 'per_page' | 'page'> & Abortable): Promise<TrainingJob[]>;
    /** Lists the engines: the pairs of framework_type and framework_version, in that order. */
    get_framework_list(keywords: GetFrameworkListArguments & Abortable): Promise<Framework[] | Failure>;
    /** Lists the engines: the pairs of framework_type and framework_version, in that order. */
    get_framework_list(modelarts_session: Session | import('modelarts/promises').Session, keywords?: Abortable): Promise<Framework[] | Failure>;
    /** Lists the flavor codes, as train_instance_type takes them. */
    get_train_instance_types(keywords: GetTrainInstanceTypesArguments & Abortable): Promise<string[] | Failure>;
    /** Lists the flavor codes, as train_instance_type takes them. */
    get_train_instance_types(modelarts_session: Session | import('modelarts/promises').Session, keywords?: Abortable): Promise<string[] | Failure>;
    /** Lists the algorithms that model_name takes. */
    get_built_in_algorithms(keywords: GetBuiltInAlgorithmsArguments & Abortable): Promise<GetBuiltInAlgorithmsResult | Failure>;
    /** Lists the algorithms that model_name takes. */
    get_built_in_algorithms(modelarts_session: Session | import('modelarts/promises').Session, keywords?: Abortable): Promise<GetBuiltInAlgorithmsResult | Failure>;
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
    get_job_log(keywords: GetJobLogArguments & Abortable): Promise<GetJobLogResult | Failure>;
    /** Reads a log: its newest lines, or with start_byte or offset a piece of its bytes. */
    get_job_log(log_file: string, start_byte?: number | null, offset?: number | null, base_line?: string | null, lines?: number | null, order?: 'asc' | 'desc' | null, keywords?: Abortable): Promise<GetJobLogResult | Failure>;
    /** Reads a log: its newest lines, or with start_byte or offset a piece of its bytes. */
    get_job_log(log_file: string, keywords: Omit<GetJobLogArguments, 'log_file'> & Abortable): Promise<GetJobLogResult | Failure>;
    /** Reads a log: its newest lines, or with start_byte or offset a piece of its bytes. */
    get_job_log(log_file: string, start_byte: number | null, keywords: Omit<GetJobLogArguments, 'log_file' | 'start_byte'> & Abortable): Promise<GetJobLogResult | Failure>;
    /** Reads a log: its newest lines, or with start_byte or offset a piece of its bytes. */
    get_job_log(log_file: string, start_byte: number | null, offset: number | null, keywords: Omit<GetJobLogArguments, 'log_file' | 'start_byte' | 'offset'> & Abortable): Promise<GetJobLogResult | Failure>;
    /** Reads a log: its newest lines, or with start_byte or offset a piece of its bytes. */
    get_job_log(log_file: string, start_byte: number | null, offset: number | null, base_line: string | null, keywords: Omit<GetJobLogArguments, 'log_file' | 'start_byte' | 'offset' | 'base_line'> & Abortable): Promise<GetJobLogResult | Failure>;
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
    update_job_description(keywords: UpdateJobDescriptionArguments & Abortable): Promise<UpdateJobDescriptionResult | Failure>;
    /** Changes the description of the job. */
    update_job_description(description: string, keywords?: Abortable): Promise<UpdateJobDescriptionResult | Failure>;
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
    create_visualization_job(keywords: CreateVisualizationJobArguments & Abortable): Promise<VisualizationJob>;
    /** Creates a visualization job and starts it. */
    create_visualization_job(train_url: string, job_name?: string | null, job_desc?: string | null, keywords?: Abortable): Promise<VisualizationJob>;
    /** Creates a visualization job and starts it. */
    create_visualization_job(train_url: string, keywords: Omit<CreateVisualizationJobArguments, 'train_url'> & Abortable): Promise<VisualizationJob>;
    /** Creates a visualization job and starts it. */
    create_visualization_job(train_url: string, job_name: string | null, keywords: Omit<CreateVisualizationJobArguments, 'train_url' | 'job_name'> & Abortable): Promise<VisualizationJob>;
    /**
     * Reads the present state of the job.
     * The VisualizationJob has to have visualization_id.
     */
    get_visualization_job_info(keywords?: Abortable): Promise<GetVisualizationJobInfoResult | Failure>;
    /**
     * Changes the description of the job.
     * The VisualizationJob has to have visualization_id.
     */
    update_visualization_job(keywords: UpdateVisualizationJobArguments & Abortable): Promise<UpdateVisualizationJobResult | Failure>;
    /** Changes the description of the job. */
    update_visualization_job(job_desc: string, keywords?: Abortable): Promise<UpdateVisualizationJobResult | Failure>;
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
    new (keywords: VisualizationJobArguments): VisualizationJob;
    (keywords: VisualizationJobArguments): VisualizationJob;
    new (modelarts_session: Session | import('modelarts/promises').Session, visualization_id?: Id | null): VisualizationJob;
    (modelarts_session: Session | import('modelarts/promises').Session, visualization_id?: Id | null): VisualizationJob;
    new (modelarts_session: Session | import('modelarts/promises').Session, keywords: Omit<VisualizationJobArguments, 'modelarts_session'>): VisualizationJob;
    (modelarts_session: Session | import('modelarts/promises').Session, keywords: Omit<VisualizationJobArguments, 'modelarts_session'>): VisualizationJob;
    /** Lists visualization jobs. */
    get_visualization_job_list(keywords: GetVisualizationJobListArguments & Abortable): Promise<GetVisualizationJobListResult | Failure>;
    /** Lists visualization jobs. */
    get_visualization_job_list(modelarts_session: Session | import('modelarts/promises').Session, status?: Id | null, per_page?: number | null, page?: number | null, sort_by?: 'job_id' | 'job_name' | 'job_desc' | 'status' | 'duration' | 'create_time' | 'log_dir' | null, order?: 'asc' | 'desc' | null, search_content?: string | null, keywords?: Abortable): Promise<GetVisualizationJobListResult | Failure>;
    /** Lists visualization jobs. */
    get_visualization_job_list(modelarts_session: Session | import('modelarts/promises').Session, keywords: Omit<GetVisualizationJobListArguments, 'modelarts_session'> & Abortable): Promise<GetVisualizationJobListResult | Failure>;
    /** Lists visualization jobs. */
    get_visualization_job_list(modelarts_session: Session | import('modelarts/promises').Session, status: Id | null, keywords: Omit<GetVisualizationJobListArguments, 'modelarts_session' | 'status'> & Abortable): Promise<GetVisualizationJobListResult | Failure>;
    /** Lists visualization jobs. */
    get_visualization_job_list(modelarts_session: Session | import('modelarts/promises').Session, status: Id | null, per_page: number | null, keywords: Omit<GetVisualizationJobListArguments, 'modelarts_session' | 'status' | 'per_page'> & Abortable): Promise<GetVisualizationJobListResult | Failure>;
    /** Lists visualization jobs. */
    get_visualization_job_list(modelarts_session: Session | import('modelarts/promises').Session, status: Id | null, per_page: number | null, page: number | null, keywords: Omit<GetVisualizationJobListArguments, 'modelarts_session' | 'status' | 'per_page' | 'page'> & Abortable): Promise<GetVisualizationJobListResult | Failure>;
    /**
     * Lists visualization jobs as objects.
     * @throws {ModelArtsError} when the service refuses
     */
    get_visualization_job_object_list(keywords: GetVisualizationJobObjectListArguments & Abortable): Promise<VisualizationJob[]>;
    /** Lists visualization jobs as objects. */
    get_visualization_job_object_list(modelarts_session: Session | import('modelarts/promises').Session, is_show?: boolean | null, status?: Id | null, per_page?: number | null, page?: number | null, sort_by?: 'job_id' | 'job_name' | 'job_desc' | 'status' | 'duration' | 'create_time' | 'log_dir' | null, order?: 'asc' | 'desc' | null, search_content?: string | null, keywords?: Abortable): Promise<VisualizationJob[]>;
    /** Lists visualization jobs as objects. */
    get_visualization_job_object_list(modelarts_session: Session | import('modelarts/promises').Session, keywords: Omit<GetVisualizationJobObjectListArguments, 'modelarts_session'> & Abortable): Promise<VisualizationJob[]>;
    /** Lists visualization jobs as objects. */
    get_visualization_job_object_list(modelarts_session: Session | import('modelarts/promises').Session, is_show: boolean | null, keywords: Omit<GetVisualizationJobObjectListArguments, 'modelarts_session' | 'is_show'> & Abortable): Promise<VisualizationJob[]>;
    /** Lists visualization jobs as objects. */
    get_visualization_job_object_list(modelarts_session: Session | import('modelarts/promises').Session, is_show: boolean | null, status: Id | null, keywords: Omit<GetVisualizationJobObjectListArguments, 'modelarts_session' | 'is_show' | 'status'> & Abortable): Promise<VisualizationJob[]>;
    /** Lists visualization jobs as objects. */
    get_visualization_job_object_list(modelarts_session: Session | import('modelarts/promises').Session, is_show: boolean | null, status: Id | null, per_page: number | null, keywords: Omit<GetVisualizationJobObjectListArguments, 'modelarts_session' | 'is_show' | 'status' | 'per_page'> & Abortable): Promise<VisualizationJob[]>;
  }

  /** A page about the event files in a folder, served for 24 hours at most; made by create_visualization_job, or for one that exists by its number. */
  export const VisualizationJob: VisualizationJobClass;

  /** A Python environment to train in, made on this machine at its first use. */
  export interface Environment {
    /** Name, to recognise it by; what is in it decides whether it is made anew. */
    name: string;
    /** Packages; can be set later. */
    conda: CondaDependencies | import('modelarts/promises').CondaDependencies | null;
  }

  interface EnvironmentClass extends Function {
    readonly prototype: Environment;
    new (keywords: EnvironmentArguments): Environment;
    (keywords: EnvironmentArguments): Environment;
    new (name: string, conda?: CondaDependencies | import('modelarts/promises').CondaDependencies | null): Environment;
    (name: string, conda?: CondaDependencies | import('modelarts/promises').CondaDependencies | null): Environment;
    new (name: string, keywords: Omit<EnvironmentArguments, 'name'>): Environment;
    (name: string, keywords: Omit<EnvironmentArguments, 'name'>): Environment;
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
    create(keywords?: CreateArguments): CondaDependencies;
    /** Makes a set of packages. */
    create(channels?: string[] | null, pip_packages?: string[] | null, conda_packages?: string[] | null): CondaDependencies;
    /** Makes a set of packages. */
    create(channels: string[] | null, keywords: Omit<CreateArguments, 'channels'>): CondaDependencies;
    /** Makes a set of packages. */
    create(channels: string[] | null, pip_packages: string[] | null, keywords: Omit<CreateArguments, 'channels' | 'pip_packages'>): CondaDependencies;
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
  import { Session, Estimator, Parameter, GetSlotsArguments, GetSlotsResult, SetSlotsArguments, SetSlotsResult, CreateDatasetArguments, CreateDatasetResult, ListDatasetsArguments, ListDatasetsResult, DeleteDatasetArguments, DeleteDatasetResult, CreateAlgorithmArguments, CreateAlgorithmResult, DeleteAlgorithmArguments, DeleteAlgorithmResult } from 'modelarts';
  export { ModelArtsError } from 'modelarts';

  /**
   * Reads how many workers run at once; what does not fit waits.
   * @throws {ModelArtsError} when the service refuses
   * @example
   * const { get_slots } = require('modelarts/local')
   * print(get_slots(session).slots)
   */
  export function get_slots(keywords: GetSlotsArguments): GetSlotsResult;
  /** Reads how many workers run at once; what does not fit waits. */
  export function get_slots(modelarts_session: Session | import('modelarts/promises').Session): GetSlotsResult;
  /**
   * Sets how many workers run at once.
   * @throws {ModelArtsError} when the service refuses
   * @example
   * const { set_slots } = require('modelarts/local')
   * set_slots(session, 4)
   */
  export function set_slots(keywords: SetSlotsArguments): SetSlotsResult;
  /** Sets how many workers run at once. */
  export function set_slots(modelarts_session: Session | import('modelarts/promises').Session, slots: number): SetSlotsResult;
  /** Sets how many workers run at once. */
  export function set_slots(modelarts_session: Session | import('modelarts/promises').Session, keywords: Omit<SetSlotsArguments, 'modelarts_session'>): SetSlotsResult;
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
  export function create_dataset(modelarts_session: Session | import('modelarts/promises').Session, name: string, obs_path: string): CreateDatasetResult;
  /** Gives a folder of data a name and ids, for dataset_id and dataset_version_id. Nothing is copied. */
  export function create_dataset(modelarts_session: Session | import('modelarts/promises').Session, keywords: Omit<CreateDatasetArguments, 'modelarts_session'>): CreateDatasetResult;
  /** Gives a folder of data a name and ids, for dataset_id and dataset_version_id. Nothing is copied. */
  export function create_dataset(modelarts_session: Session | import('modelarts/promises').Session, name: string, keywords: Omit<CreateDatasetArguments, 'modelarts_session' | 'name'>): CreateDatasetResult;
  /**
   * Lists the data sets by name.
   * @throws {ModelArtsError} when the service refuses
   * @example
   * const { list_datasets } = require('modelarts/local')
   * for (const dataset of list_datasets(session).datasets) {
   *   print(dataset.dataset_name, dataset.data_url)
   * }
   */
  export function list_datasets(keywords: ListDatasetsArguments): ListDatasetsResult;
  /** Lists the data sets by name. */
  export function list_datasets(modelarts_session: Session | import('modelarts/promises').Session): ListDatasetsResult;
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
  export function delete_dataset(modelarts_session: Session | import('modelarts/promises').Session, dataset_id: string): DeleteDatasetResult;
  /** Forgets a data set. Its folder stays, and so do the versions that read it. */
  export function delete_dataset(modelarts_session: Session | import('modelarts/promises').Session, keywords: Omit<DeleteDatasetArguments, 'modelarts_session'>): DeleteDatasetResult;
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
  export function create_algorithm(modelarts_session: Session | import('modelarts/promises').Session, name: string, code_dir: string, boot_file: string, parameters?: Parameter[] | null): CreateAlgorithmResult;
  /** Makes code of yours a built-in algorithm: jobs are made of it by its model_name. */
  export function create_algorithm(modelarts_session: Session | import('modelarts/promises').Session, keywords: Omit<CreateAlgorithmArguments, 'modelarts_session'>): CreateAlgorithmResult;
  /** Makes code of yours a built-in algorithm: jobs are made of it by its model_name. */
  export function create_algorithm(modelarts_session: Session | import('modelarts/promises').Session, name: string, keywords: Omit<CreateAlgorithmArguments, 'modelarts_session' | 'name'>): CreateAlgorithmResult;
  /** Makes code of yours a built-in algorithm: jobs are made of it by its model_name. */
  export function create_algorithm(modelarts_session: Session | import('modelarts/promises').Session, name: string, code_dir: string, keywords: Omit<CreateAlgorithmArguments, 'modelarts_session' | 'name' | 'code_dir'>): CreateAlgorithmResult;
  /** Makes code of yours a built-in algorithm: jobs are made of it by its model_name. */
  export function create_algorithm(modelarts_session: Session | import('modelarts/promises').Session, name: string, code_dir: string, boot_file: string, keywords: Omit<CreateAlgorithmArguments, 'modelarts_session' | 'name' | 'code_dir' | 'boot_file'>): CreateAlgorithmResult;
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
  export function delete_algorithm(modelarts_session: Session | import('modelarts/promises').Session, name: string): DeleteAlgorithmResult;
  /** Forgets an algorithm. Its code stays, and so do the versions that were made of it. */
  export function delete_algorithm(modelarts_session: Session | import('modelarts/promises').Session, keywords: Omit<DeleteAlgorithmArguments, 'modelarts_session'>): DeleteAlgorithmResult;
}

declare module 'modelarts.local' {
  export * from 'modelarts/local';
}

/** Tables, curves, progress and questions on the user's terminal, each with a plain form where there is none. */
declare module 'modelarts/ui' {
  import { Dict, TableArguments, SparkArguments, ChartArguments, ProgressArguments, LiveArguments, DurationArguments, SizeArguments, ProgressBarUpdateArguments, AdvanceArguments, LiveUpdateArguments, LiveDoneArguments } from 'modelarts';

  /**
   * Puts rows into columns, as text. On a terminal the head is bold, and what does not fit is cut.
   * @example
   * const { table } = require('modelarts/ui')
   * const rows = [
   *   { name: 'flowers', loss: 0.25, epochs: 10 },
   *   { name: '花', loss: 0.125, epochs: 5 },
   * ]
   * print(table(rows, { columns: { name: 'NAME', loss: 'LOSS' } }))
   */
  export function table(keywords: TableArguments): string;
  /** Puts rows into columns, as text. On a terminal the head is bold, and what does not fit is cut. */
  export function table(rows: Dict[], columns?: string[] | Dict | null, align?: Dict | null, width?: number | null, plain?: boolean | null): string;
  /** Puts rows into columns, as text. On a terminal the head is bold, and what does not fit is cut. */
  export function table(rows: Dict[], keywords: Omit<TableArguments, 'rows'>): string;
  /** Puts rows into columns, as text. On a terminal the head is bold, and what does not fit is cut. */
  export function table(rows: Dict[], columns: string[] | Dict | null, keywords: Omit<TableArguments, 'rows' | 'columns'>): string;
  /** Puts rows into columns, as text. On a terminal the head is bold, and what does not fit is cut. */
  export function table(rows: Dict[], columns: string[] | Dict | null, align: Dict | null, keywords: Omit<TableArguments, 'rows' | 'columns' | 'align'>): string;
  /** Puts rows into columns, as text. On a terminal the head is bold, and what does not fit is cut. */
  export function table(rows: Dict[], columns: string[] | Dict | null, align: Dict | null, width: number | null, keywords: Omit<TableArguments, 'rows' | 'columns' | 'align' | 'width'>): string;
  /**
   * Draws a curve in one line, as text. Plainly it says how the values begin and end, and between what they are.
   * @example
   * const { spark } = require('modelarts/ui')
   * print('loss', spark([2.3, 1.1, 0.6, 0.4, null, 0.3]))
   */
  export function spark(keywords: SparkArguments): string;
  /** Draws a curve in one line, as text. Plainly it says how the values begin and end, and between what they are. */
  export function spark(values: number[], width?: number | null, min?: number | null, max?: number | null, plain?: boolean | null): string;
  /** Draws a curve in one line, as text. Plainly it says how the values begin and end, and between what they are. */
  export function spark(values: number[], keywords: Omit<SparkArguments, 'values'>): string;
  /** Draws a curve in one line, as text. Plainly it says how the values begin and end, and between what they are. */
  export function spark(values: number[], width: number | null, keywords: Omit<SparkArguments, 'values' | 'width'>): string;
  /** Draws a curve in one line, as text. Plainly it says how the values begin and end, and between what they are. */
  export function spark(values: number[], width: number | null, min: number | null, keywords: Omit<SparkArguments, 'values' | 'width' | 'min'>): string;
  /** Draws a curve in one line, as text. Plainly it says how the values begin and end, and between what they are. */
  export function spark(values: number[], width: number | null, min: number | null, max: number | null, keywords: Omit<SparkArguments, 'values' | 'width' | 'min' | 'max'>): string;
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
  export function chart(keywords: ChartArguments): string;
  /** Draws curves over several lines, with axes, as text. Plainly it is a table of some of the points. */
  export function chart(series: number[] | Dict, width?: number | null, height?: number | null, title?: string | null, x_label?: string | null, y_label?: string | null, plain?: boolean | null): string;
  /** Draws curves over several lines, with axes, as text. Plainly it is a table of some of the points. */
  export function chart(series: number[] | Dict, keywords: Omit<ChartArguments, 'series'>): string;
  /** Draws curves over several lines, with axes, as text. Plainly it is a table of some of the points. */
  export function chart(series: number[] | Dict, width: number | null, keywords: Omit<ChartArguments, 'series' | 'width'>): string;
  /** Draws curves over several lines, with axes, as text. Plainly it is a table of some of the points. */
  export function chart(series: number[] | Dict, width: number | null, height: number | null, keywords: Omit<ChartArguments, 'series' | 'width' | 'height'>): string;
  /** Draws curves over several lines, with axes, as text. Plainly it is a table of some of the points. */
  export function chart(series: number[] | Dict, width: number | null, height: number | null, title: string | null, keywords: Omit<ChartArguments, 'series' | 'width' | 'height' | 'title'>): string;
  /**
   * Shows how far something has come, in a line at the bottom of the terminal; for (const x of progress(list)) counts by itself. Without a terminal it is a line every ten seconds. At the end a line stays.
   * @example
   * const { progress } = require('modelarts/ui')
   * const names = ['a', 'b', 'c']
   * for (const name of progress(names, { label: 'upload', unit: 'files' })) {
   *   session.obs.upload_file('src/train.py', '/bucket/copies/' + name + '/')
   * }
   */
  export function progress(keywords?: ProgressArguments): ProgressBar;
  /** Shows how far something has come, in a line at the bottom of the terminal; for (const x of progress(list)) counts by itself. Without a terminal it is a line every ten seconds. At the end a line stays. */
  export function progress(total?: number | Iterable<any> | null, label?: string | null, unit?: string | null, leave?: boolean | null): ProgressBar;
  /** Shows how far something has come, in a line at the bottom of the terminal; for (const x of progress(list)) counts by itself. Without a terminal it is a line every ten seconds. At the end a line stays. */
  export function progress(total: number | Iterable<any> | null, keywords: Omit<ProgressArguments, 'total'>): ProgressBar;
  /** Shows how far something has come, in a line at the bottom of the terminal; for (const x of progress(list)) counts by itself. Without a terminal it is a line every ten seconds. At the end a line stays. */
  export function progress(total: number | Iterable<any> | null, label: string | null, keywords: Omit<ProgressArguments, 'total' | 'label'>): ProgressBar;
  /** Shows how far something has come, in a line at the bottom of the terminal; for (const x of progress(list)) counts by itself. Without a terminal it is a line every ten seconds. At the end a line stays. */
  export function progress(total: number | Iterable<any> | null, label: string | null, unit: string | null, keywords: Omit<ProgressArguments, 'total' | 'label' | 'unit'>): ProgressBar;
  /**
   * Draws text of several lines at the bottom of the terminal, in place, and keeps it clear of other output. Without a terminal nothing is drawn.
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
  export function live(keywords: LiveArguments): Live;
  /** Draws text of several lines at the bottom of the terminal, in place, and keeps it clear of other output. Without a terminal nothing is drawn. */
  export function live(render: string | (() => string)): Live;
  /**
   * Says a time as mascript's own commands do: 5.2 s, 3 min 20 s, 2 h 5 min.
   * @example
   * const { duration } = require('modelarts/ui')
   * print(duration(job.get_job_info().duration))
   */
  export function duration(keywords: DurationArguments): string;
  /** Says a time as mascript's own commands do: 5.2 s, 3 min 20 s, 2 h 5 min. */
  export function duration(ms: number): string;
  /**
   * Says a number of bytes as mascript's own commands do: 512 B, 1.5 MB.
   * @example
   * const { size } = require('modelarts/ui')
   * print(size(1500000))
   */
  export function size(keywords: SizeArguments): string;
  /** Says a number of bytes as mascript's own commands do: 512 B, 1.5 MB. */
  export function size(bytes: number): string;
  /** What progress() returns. An iterable that it was given can be gone through once; left early, the line goes without a word. */
  export interface ProgressBar {
    /** What is under way. */
    label: string;
    /** How many are done. */
    readonly count: number;
    /** How many there are; null for what nobody knows. */
    readonly total: number | null;
    /** Says how many are done. */
    update(keywords: ProgressBarUpdateArguments): void;
    /** Says how many are done. */
    update(count: number): void;
    /** Adds to what is done. */
    advance(keywords?: AdvanceArguments): void;
    /** Adds to what is done. */
    advance(count?: number | null): void;
    /** Ends it, and leaves a line with the count, the time and the rate. */
    done(): void;
    [Symbol.iterator](): Iterator<any>;
  }

  /** What live() returns. */
  export interface Live {
    /** Whether it is drawn; if not, lines may be printed instead. */
    readonly drawn: boolean;
    /** Draws it anew. */
    update(keywords?: LiveUpdateArguments): void;
    /** Draws it anew. */
    update(text?: string | (() => string) | null): void;
    /** Takes it away. */
    done(keywords?: LiveDoneArguments): void;
    /** Takes it away. */
    done(text?: string | null): void;
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
    (id: string): any;
  }
}
/** Loads a module. */
declare var require: NodeJS.Require;
