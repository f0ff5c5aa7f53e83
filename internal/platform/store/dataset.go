package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/hex"
	"errors"
)

// ErrNoDataset says that a data set, or the version of it that was named, is not there.
var ErrNoDataset = errors.New("no such data set")

// Dataset is a name for a folder of data. It has one version.
type Dataset struct {
	ID          string `json:"dataset_id"`
	VersionID   string `json:"dataset_version_id"`
	Name        string `json:"dataset_name"`
	VersionName string `json:"dataset_version_name"`
	Path        string `json:"data_url"`
	CreateTime  int64  `json:"create_time"`
}

// datasetVersion is the name of the one version of every data set.
const datasetVersion = "V001"

// CreateDataset gives a folder of data a name and ids.
func (s *Store) CreateDataset(ctx context.Context, project, name, path string, now int64) (Dataset, error) {
	d := Dataset{ID: newID(), VersionID: newID(), Name: name, VersionName: datasetVersion, Path: path, CreateTime: now}
	made, err := s.changed(ctx, `INSERT INTO dataset (dataset_id, version_id, project, name, path, create_time)
		VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (project, name) DO NOTHING`, d.ID, d.VersionID, project, name, path, now)
	if err == nil && !made {
		return Dataset{}, ErrNameTaken
	}
	return d, err
}

const fromDataset = `SELECT dataset_id, version_id, name, path, create_time FROM dataset `

func scanDataset(row row) (Dataset, error) {
	d := Dataset{VersionName: datasetVersion}
	err := row.Scan(&d.ID, &d.VersionID, &d.Name, &d.Path, &d.CreateTime)
	return d, err
}

// Datasets lists the data sets of a project by name.
func (s *Store) Datasets(ctx context.Context, project string) ([]Dataset, error) {
	rows, err := s.db.QueryContext(ctx, fromDataset+`WHERE project = ? ORDER BY name`, project)
	return collect(rows, err, scanDataset)
}

// Dataset finds a data set by its id.
func (s *Store) Dataset(ctx context.Context, project, id string) (Dataset, error) {
	d, err := scanDataset(s.db.QueryRowContext(ctx, fromDataset+`WHERE dataset_id = ? AND project = ?`, id, project))
	if errors.Is(err, sql.ErrNoRows) {
		return Dataset{}, ErrNoDataset
	}
	return d, explain(err)
}

// DeleteDataset forgets a data set. Its folder stays, and so do the versions that read it.
func (s *Store) DeleteDataset(ctx context.Context, project, id string) error {
	found, err := s.changed(ctx, `DELETE FROM dataset WHERE dataset_id = ? AND project = ?`, id, project)
	if err == nil && !found {
		return ErrNoDataset
	}
	return err
}

// newID makes an id as those of data sets look: letters and digits.
func newID() string {
	var random [10]byte
	rand.Read(random[:])
	return hex.EncodeToString(random[:])
}
