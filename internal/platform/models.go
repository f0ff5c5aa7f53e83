package platform

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"slices"
	"strings"
	"time"

	"mascript/internal/platform/builtin"
	"mascript/internal/platform/store"
)

// algorithm is an entry of the list of built-in algorithms (ModelArts API Reference, querying built-in
// algorithms), with what is needed to run it.
type algorithm struct {
	ID             int64  `json:"model_id"`
	Name           string `json:"model_name"`
	Usage          int    `json:"model_usage"`
	Precision      string `json:"model_precision"`
	Size           int64  `json:"model_size"` // bytes
	TrainDataset   string `json:"model_train_dataset"`
	DatasetFormat  string `json:"model_dataset_format"`
	DescriptionURL string `json:"model_description_url"`
	Parameter      string `json:"parameter"` // JSON list, as the service has it
	CreateTime     int64  `json:"create_time"`
	EngineID       int64  `json:"engine_id"`
	EngineName     string `json:"engine_name"`
	EngineVersion  string `json:"engine_version"`

	engineType          int
	parameters          []builtin.Parameter
	appURL, bootFileURL string // of those that a user has registered
}

// algorithms lists what mascript brings along and what was registered, by number.
func algorithms(ctx context.Context, r request) ([]algorithm, error) {
	engine := innerEngine()
	var list []algorithm
	add := func(a algorithm) error {
		a.EngineID, a.EngineName, a.EngineVersion, a.engineType = engine.ID, engine.Name, engine.Version, engine.Type
		parameters, err := json.Marshal(a.parameters)
		a.Parameter = string(parameters)
		list = append(list, a)
		return err
	}
	for _, b := range builtin.Algorithms() {
		if err := add(algorithm{ID: b.ID, Name: b.Name, Usage: b.Usage, Precision: b.Precision, Size: b.Size, TrainDataset: b.TrainDataset,
			DatasetFormat: b.DatasetFormat, DescriptionURL: b.DescriptionURL, CreateTime: b.CreateTime, parameters: b.Parameters}); err != nil {
			return nil, err
		}
	}
	registered, err := r.runs.Store.Algorithms(ctx, r.project)
	if err != nil {
		return nil, err
	}
	for _, a := range registered {
		parameters := []builtin.Parameter{}
		for _, p := range a.Parameters {
			parameters = append(parameters, builtin.Parameter{Label: p.Label, Value: p.Value})
		}
		if err := add(algorithm{ID: a.ID, Name: a.Name, CreateTime: a.CreateTime, parameters: parameters, appURL: a.AppURL, bootFileURL: a.BootFileURL}); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// maxAlgorithmsPerPage is less than for other lists (ModelArts API Reference, querying built-in algorithms).
const maxAlgorithmsPerPage = 100

// modelSorts are the keys that the algorithms can be sorted by; compareModels knows each.
func modelSorts() []string {
	return []string{"engine", "model_name", "model_usage", "model_precision", "model_size", "create_time", "parameter"}
}

func compareModels(a, b algorithm, key string) int {
	switch key {
	case "engine":
		return cmp.Or(cmp.Compare(a.EngineName, b.EngineName), cmp.Compare(a.EngineVersion, b.EngineVersion))
	case "model_name":
		return cmp.Compare(a.Name, b.Name)
	case "model_usage":
		return cmp.Compare(a.Usage, b.Usage)
	case "model_precision":
		return cmp.Compare(a.Precision, b.Precision)
	case "model_size":
		return cmp.Compare(a.Size, b.Size)
	case "create_time":
		return cmp.Compare(a.CreateTime, b.CreateTime)
	}
	return cmp.Compare(a.Parameter, b.Parameter)
}

// listAlgorithms lists a part of the built-in algorithms.
func (p *Platform) listAlgorithms(ctx context.Context, r request) (answer, error) {
	query, err := r.listQuery("engine", modelSorts(), "desc", maxAlgorithmsPerPage)
	if err != nil {
		return answer{}, err
	}
	list, err := algorithms(ctx, r)
	if err != nil {
		return answer{}, err
	}
	list = slices.DeleteFunc(list, func(a algorithm) bool {
		return !strings.Contains(strings.ToLower(a.Name), strings.ToLower(query.Search))
	})
	slices.SortFunc(list, func(a, b algorithm) int {
		order := cmp.Or(compareModels(a, b, query.Sort), cmp.Compare(a.ID, b.ID))
		if query.Down {
			order = -order
		}
		return order
	})
	page := list[min(query.Offset, len(list)):]
	page = page[:min(query.Limit, len(page))]
	return answer{body: struct {
		IsSuccess bool        `json:"is_success"`
		Total     int         `json:"model_total_count"`
		Models    []algorithm `json:"models"`
	}{true, len(list), page}}, nil
}

// createAlgorithm registers a user's own code under a name that jobs can be made of (model_name).
func (p *Platform) createAlgorithm(ctx context.Context, r request) (answer, error) {
	var body struct {
		Name        text        `json:"model_name"`
		AppURL      text        `json:"app_url"`
		BootFileURL text        `json:"boot_file_url"`
		Parameter   []parameter `json:"parameter"`
	}
	if err := r.decode(&body); err != nil {
		return answer{}, err
	}
	name := string(body.Name)
	if err := checkName("model_name", name, maxGivenName); err != nil {
		return answer{}, err
	}
	code := store.Config{AppURL: string(body.AppURL), BootFileURL: string(body.BootFileURL)}
	if code.AppURL == "" || code.BootFileURL == "" {
		return answer{}, illegal("app_url and boot_file_url are needed: the code folder and the start file in it")
	}
	if err := checkCode(ctx, r, &code); err != nil {
		return answer{}, err
	}
	parameters, err := hyperparameters("parameter", body.Parameter)
	if err != nil {
		return answer{}, err
	}
	taken := refuse(http.StatusBadRequest, "0103", "an algorithm named %q exists; choose another name, or delete it (modelarts/local: delete_algorithm)", name)
	if _, shipped := find(builtin.Algorithms(), func(b builtin.Algorithm) bool { return b.Name == name }); shipped {
		return answer{}, taken
	}
	made, err := r.runs.Store.CreateAlgorithm(ctx, r.project, store.Algorithm{
		Name: name, AppURL: code.AppURL, BootFileURL: code.BootFileURL, Parameters: parameters, CreateTime: time.Now().UnixMilli()})
	if errors.Is(err, store.ErrNameTaken) {
		return answer{}, taken
	}
	return answer{body: struct {
		IsSuccess  bool   `json:"is_success"`
		ID         int64  `json:"model_id"`
		Name       string `json:"model_name"`
		CreateTime int64  `json:"create_time"`
	}{true, made.ID, made.Name, made.CreateTime}}, err
}

// deleteAlgorithm forgets a registered algorithm. Its code stays.
func (p *Platform) deleteAlgorithm(ctx context.Context, r request) (answer, error) {
	if _, shipped := find(builtin.Algorithms(), func(b builtin.Algorithm) bool { return b.Name == r.name }); shipped {
		return answer{}, refuse(http.StatusBadRequest, "0105", "algorithm %s belongs to mascript and cannot be deleted", r.name)
	}
	err := r.runs.Store.DeleteAlgorithm(ctx, r.project, r.name)
	if errors.Is(err, store.ErrNoAlgorithm) {
		return answer{}, notThere("algorithm %q does not exist; Estimator.get_built_in_algorithms lists those there are", r.name)
	}
	return answer{body: success{true}}, err
}
