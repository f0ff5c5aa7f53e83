package platform

import (
	"context"
	"errors"
	"net/http"
	"strings"

	"mascript/internal/obs"
	"mascript/internal/platform/run"
	"mascript/internal/platform/store"
)

// configBody is the config of a create request (ModelArts API Reference, creating a training job).
type configBody struct {
	WorkerServerNum  *number      `json:"worker_server_num"`
	AppURL           text         `json:"app_url"`
	BootFileURL      text         `json:"boot_file_url"`
	Parameter        []parameter  `json:"parameter"`
	DataURL          text         `json:"data_url"`
	DatasetID        text         `json:"dataset_id"`
	DatasetVersionID text         `json:"dataset_version_id"`
	DataSource       []dataSource `json:"data_source"`
	SpecID           number       `json:"spec_id"`
	PoolID           text         `json:"pool_id"`
	Flavor           *struct {
		Code text `json:"code"`
	} `json:"flavor"`
	Environment   *environmentBody `json:"environment"`
	EngineID      number           `json:"engine_id"`
	ModelID       number           `json:"model_id"`
	TrainURL      text             `json:"train_url"`
	LogURL        text             `json:"log_url"`
	UserImageURL  text             `json:"user_image_url"`
	UserCommand   text             `json:"user_command"`
	PreVersionID  text             `json:"pre_version_id"`
	CreateVersion *bool            `json:"create_version"`
	Volumes       []struct{}       `json:"volumes"`
	NASType       text             `json:"nas_type"`
	NASShareAddr  text             `json:"nas_share_addr"`
	NASMountPath  text             `json:"nas_mount_path"`
}

type parameter struct {
	Label text `json:"label"`
	Value text `json:"value"`
}

type dataSource struct {
	Type           text `json:"type"`
	DataURL        text `json:"data_url,omitempty"`
	DatasetID      text `json:"dataset_id,omitempty"`
	DatasetVersion text `json:"dataset_version,omitempty"`
}

// check turns a request's config into what the store keeps, or says what is wrong with it.
func (c *configBody) check(ctx context.Context, r request) (store.Config, error) {
	return c.checkBy(ctx, r, c.checkNode, c.checkParameters, c.checkAlgorithm, c.checkEnvironment, c.checkSettings, c.checkData, c.checkOutput)
}

// checkBy takes the steps of a check in turn. Each completes what the store is to keep.
func (c *configBody) checkBy(ctx context.Context, r request, steps ...func(context.Context, request, *store.Config) error) (store.Config, error) {
	config := store.Config{
		AppURL: string(c.AppURL), BootFileURL: string(c.BootFileURL), TrainURL: string(c.TrainURL), LogURL: string(c.LogURL),
		EngineID: int64(c.EngineID), SpecID: int64(c.SpecID), PoolID: string(c.PoolID),
	}
	for _, step := range steps {
		if err := step(ctx, r, &config); err != nil {
			return store.Config{}, err
		}
	}
	return config, nil
}

// checkNode checks where it is to run: flavor or pool, and how many workers.
func (c *configBody) checkNode(ctx context.Context, r request, config *store.Config) error {
	config.Local = c.Flavor != nil && string(c.Flavor.Code) == localFlavor().Code && inProcess(ctx)
	if config.SpecID == 0 && !config.Local && c.Flavor != nil && c.Flavor.Code != "" {
		flavor, ok := find(flavors(), func(f flavor) bool { return f.Code == string(c.Flavor.Code) })
		if !ok {
			return illegal("flavor code %q is unknown; GET job/resource-specs lists the codes", c.Flavor.Code)
		}
		config.SpecID = flavor.ID
	}
	switch {
	case config.Local && (config.PoolID != "" || config.SpecID != 0):
		return contradictory("flavor local excludes pool_id and spec_id: local debugging runs on this machine")
	case config.Local:
	case config.PoolID != "" && config.SpecID != 0:
		return contradictory("pool_id and spec_id exclude each other; give one of them")
	case config.PoolID != "" && config.PoolID != poolID:
		return refuse(http.StatusBadRequest, "2605", "pool %q does not exist; the embedded platform has one pool, %q: use that, or give spec_id instead", config.PoolID, poolID)
	case config.PoolID == "" && config.SpecID == 0:
		return illegal("spec_id is missing; GET job/resource-specs lists the flavors")
	case config.PoolID != "":
		config.SpecID = flavors()[0].ID
	}
	flavor := flavorOf(*config)
	if flavor.Code == "" {
		return illegal("spec_id %d is unknown; GET job/resource-specs lists the flavors", config.SpecID)
	}
	if c.WorkerServerNum == nil {
		return illegal("worker_server_num is missing: the number of workers, 1 or more")
	}
	config.WorkerServerNum = int(*c.WorkerServerNum)
	if err := c.checkWorkers(ctx, r, config.WorkerServerNum, config.Local); err != nil {
		return err
	}
	config.Flavor, config.GPUs = flavor.Code, flavor.accelerators()
	config.Processors, config.Memory = flavor.limits()
	if len(c.Volumes) > 0 {
		return refuse(http.StatusForbidden, "3000", "volumes need a dedicated pool, which the embedded platform does not have")
	}
	if c.NASType != "" || c.NASShareAddr != "" || c.NASMountPath != "" {
		return illegal("nas_type, nas_share_addr and nas_mount_path: the embedded platform mounts no shared file systems; mount it yourself on a folder of the object store, in %s", r.runs.Objects.Dir())
	}
	return nil
}

// checkWorkers checks how many workers there are to be.
func (c *configBody) checkWorkers(ctx context.Context, r request, workers int, local bool) error {
	slots, err := r.runs.Store.Slots(ctx)
	switch {
	case err != nil:
		return err
	case workers < 1:
		return illegal("worker_server_num is %d; give the number of workers, 1 or more", workers)
	case workers > 1 && local:
		return illegal("worker_server_num is %d; local debugging has one worker. A flavor in the place of local may have several", workers)
	case workers > 1 && c.ModelID != 0:
		return illegal("worker_server_num is %d; a built-in algorithm learns in one worker", workers)
	case workers > slots:
		return refuse(http.StatusBadRequest, "2793", "worker_server_num is %d, more than the %d slots of the embedded platform; each worker takes one; raise them (modelarts/local: set_slots)", workers, slots)
	}
	return nil
}

// checkOutput checks where output and logs go. Their buckets must exist; the folders are made. Local debugging
// needs no output folder: what it writes is in the version's own then.
func (c *configBody) checkOutput(ctx context.Context, r request, config *store.Config) error {
	config.OwnOutput = config.TrainURL == "" && c.isDebugging()
	for _, path := range []*string{&config.TrainURL, &config.LogURL} {
		if *path == "" {
			continue
		}
		if path == &config.TrainURL && run.IsFile(*path) {
			var err error
			if *path, err = localOutput(ctx, *path); err != nil {
				return err
			}
			continue
		}
		address, err := folder(ctx, r.runs, *path)
		if err != nil {
			return err
		}
		*path = address.Path()
	}
	return nil
}

// checkParameters checks the hyperparameters. A label becomes an option of the boot file's command.
func (c *configBody) checkParameters(_ context.Context, _ request, config *store.Config) error {
	var err error
	config.Parameter, err = hyperparameters("parameter", c.Parameter)
	return err
}

func hyperparameters(field string, given []parameter) ([]store.Parameter, error) {
	var list []store.Parameter
	for i, p := range given {
		if p.Label == "" || strings.ContainsAny(string(p.Label), "= \t\n\x00") || strings.Contains(string(p.Value), "\x00") {
			return nil, illegal("%s[%d]: label %q must be a name without blanks and =", field, i, p.Label)
		}
		list = append(list, store.Parameter{Label: string(p.Label), Value: string(p.Value)})
	}
	return list, nil
}

// folder reads a folder's path; the final slash may be missing. Its bucket must exist, and nothing else may be
// in its place.
func folder(ctx context.Context, runs *run.Runs, path string) (obs.Address, error) {
	address, err := parsePath(path)
	if err != nil {
		return obs.Address{}, err
	}
	if address.Key == "" {
		return obs.Address{}, bareBucket(path, address)
	}
	if !address.IsFolder() {
		address.Key += "/"
	}
	found, err := runs.Objects.HasBucket(ctx, address.Bucket)
	if err != nil {
		return obs.Address{}, err
	}
	if !found {
		return obs.Address{}, refuse(http.StatusBadRequest, "0413", "bucket %q of %s does not exist; upload something to it first (session.obs.upload_dir makes it), or make the folder %s/%s", address.Bucket, path, runs.Objects.Dir(), address.Bucket)
	}
	if _, err := runs.Objects.Stat(ctx, address.Bucket, strings.TrimSuffix(address.Key, "/")); err == nil {
		return obs.Address{}, invalidPath("0404", strings.TrimSuffix(path, "/"), "It is a file; give the folder that it is in.")
	}
	return address, nil
}

func bareBucket(path string, address obs.Address) error {
	return refuse(http.StatusBadRequest, "2606", "%s is a bare bucket; name a folder in it, such as %sfolder/", path, address.Path())
}

// parsePath reads an OBS path and refuses the characters that the service refuses.
func parsePath(path string) (obs.Address, error) {
	if i := strings.IndexFunc(path, func(c rune) bool { return c <= ' ' || c > '~' || strings.ContainsRune(`"'{}[]`, c) }); i >= 0 {
		return obs.Address{}, invalidPath("2608", path, "Only visible ASCII without blanks, quotes, braces and brackets is allowed.")
	}
	address, err := obs.ParseAddress(path)
	if err != nil {
		return obs.Address{}, invalidPath("0404", path, err.Error()+".")
	}
	return address, nil
}

// existingFolder reads the path of a folder that must be there.
func existingFolder(ctx context.Context, runs *run.Runs, path string) (obs.Address, error) {
	address, err := folder(ctx, runs, path)
	if err != nil {
		return obs.Address{}, err
	}
	return address, exists(runs, address, path)
}

func exists(runs *run.Runs, address obs.Address, path string) error {
	_, err := runs.Objects.Path(address)
	if errors.Is(err, obs.ErrNoObject) {
		return invalidPath("0404", path, "There is no such folder; upload it first (session.obs.upload_dir), or look for a misspelling.")
	}
	return err
}
