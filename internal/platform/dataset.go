package platform

import (
	"context"
	"errors"
	"net/http"
	"time"

	"mascript/internal/platform/store"
)

// checkData checks the one data input.
func (c *configBody) checkData(ctx context.Context, r request, config *store.Config) error {
	given := 0
	for _, present := range []bool{c.DataURL != "", c.DatasetID != "" || c.DatasetVersionID != "", len(c.DataSource) > 0} {
		if present {
			given++
		}
	}
	if given != 1 {
		return contradictory("exactly one of data_url, dataset_id with dataset_version_id, and data_source is needed, got %d of them", given)
	}
	data, dataset, version := string(c.DataURL), string(c.DatasetID), string(c.DatasetVersionID)
	if (dataset == "") != (version == "") {
		return contradictory("dataset_id and dataset_version_id belong together; give both")
	}
	if len(c.DataSource) > 0 {
		source := c.DataSource[0]
		switch {
		case len(c.DataSource) > 1:
			return contradictory("data_source has %d entries; the embedded platform takes one", len(c.DataSource))
		case source.Type == "obs" && source.DataURL != "" && source.DatasetID == "" && source.DatasetVersion == "":
			data = string(source.DataURL)
		case source.Type == "dataset" && source.DataURL == "" && source.DatasetID != "" && source.DatasetVersion != "":
			dataset, version = string(source.DatasetID), string(source.DatasetVersion)
		default:
			return illegal("data_source needs type \"obs\" with data_url, or type \"dataset\" with dataset_id and dataset_version")
		}
		config.ListedSource = true
	}
	if dataset != "" {
		found, err := r.dataset(ctx, dataset, version)
		if err != nil {
			return err
		}
		config.Dataset, data = &found, found.Path
	}
	address, err := existingFolder(ctx, r.runs, data)
	if err != nil {
		return err
	}
	config.DataURL = address.Path()
	return nil
}

// dataset finds a data set and its version.
func (r request) dataset(ctx context.Context, id, version string) (store.Dataset, error) {
	found, err := r.runs.Store.Dataset(ctx, r.project, id)
	switch {
	case errors.Is(err, store.ErrNoDataset):
		return store.Dataset{}, refuse(http.StatusBadRequest, "0901",
			"data set %q does not exist; modelarts/local has create_dataset, and list_datasets shows those there are", id)
	case err == nil && found.VersionID != version:
		return store.Dataset{}, refuse(http.StatusBadRequest, "0901",
			"data set %s (%s) has no version %q; its version is %s", found.Name, id, version, found.VersionID)
	}
	return found, err
}

// sourceOf is the data_source that a request named its data with; nil when it did so otherwise.
func sourceOf(c store.Config) []dataSource {
	switch {
	case !c.ListedSource:
		return nil
	case c.Dataset != nil:
		return []dataSource{{Type: "dataset", DatasetID: text(c.Dataset.ID), DatasetVersion: text(c.Dataset.VersionID)}}
	}
	return []dataSource{{Type: "obs", DataURL: text(c.DataURL)}}
}

type datasetAnswer struct {
	IsSuccess bool `json:"is_success"`
	store.Dataset
}

// createDataset gives a folder of data a name and ids, for scripts that name their data so.
func (p *Platform) createDataset(ctx context.Context, r request) (answer, error) {
	var body struct {
		Name text `json:"dataset_name"`
		Path text `json:"data_url"`
	}
	if err := r.decode(&body); err != nil {
		return answer{}, err
	}
	name := string(body.Name)
	if err := checkName("dataset_name", name, maxGivenName); err != nil {
		return answer{}, err
	}
	if body.Path == "" {
		return answer{}, illegal("data_url is missing: the folder with the data")
	}
	address, err := existingFolder(ctx, r.runs, string(body.Path))
	if err != nil {
		return answer{}, err
	}
	made, err := r.runs.Store.CreateDataset(ctx, r.project, name, address.Path(), time.Now().UnixMilli())
	if errors.Is(err, store.ErrNameTaken) {
		return answer{}, refuse(http.StatusBadRequest, "0103", "a data set named %q exists; choose another name, or delete it by its dataset_id (modelarts/local: list_datasets, delete_dataset)", name)
	}
	return answer{body: datasetAnswer{true, made}}, err
}

func (p *Platform) listDatasets(ctx context.Context, r request) (answer, error) {
	list, err := r.runs.Store.Datasets(ctx, r.project)
	return answer{body: struct {
		IsSuccess bool            `json:"is_success"`
		Total     int             `json:"dataset_total_count"`
		Datasets  []store.Dataset `json:"datasets"`
	}{true, len(list), list}}, err
}

// deleteDataset forgets a data set. Its folder stays.
func (p *Platform) deleteDataset(ctx context.Context, r request) (answer, error) {
	err := r.runs.Store.DeleteDataset(ctx, r.project, r.name)
	if errors.Is(err, store.ErrNoDataset) {
		return answer{}, notThere("there is no data set with the id %q; list_datasets of modelarts/local shows the ids (dataset_id)", r.name)
	}
	return answer{body: success{true}}, err
}
