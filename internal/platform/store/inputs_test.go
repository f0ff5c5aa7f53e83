package store

import (
	"errors"
	"testing"
)

func TestDatasets(t *testing.T) {
	s := open(t, t.TempDir())
	made, err := s.CreateDataset(t.Context(), "p", "digits", "/b/digits/", 5)
	if err != nil || made.ID == "" || made.VersionID == "" || made.ID == made.VersionID {
		t.Fatalf("%+v, %v", made, err)
	}
	if _, err := s.CreateDataset(t.Context(), "p", "digits", "/b/other/", 6); !errors.Is(err, ErrNameTaken) {
		t.Error(err)
	}
	if _, err := s.CreateDataset(t.Context(), "other", "digits", "/b/other/", 6); err != nil {
		t.Error(err)
	}
	if found, err := s.Dataset(t.Context(), "p", made.ID); err != nil || found != made {
		t.Errorf("%+v, %v", found, err)
	}
	if _, err := s.Dataset(t.Context(), "other", made.ID); !errors.Is(err, ErrNoDataset) {
		t.Error(err)
	}
	if list, err := s.Datasets(t.Context(), "p"); err != nil || len(list) != 1 || list[0] != made {
		t.Errorf("%+v, %v", list, err)
	}
	if err := s.DeleteDataset(t.Context(), "other", made.ID); !errors.Is(err, ErrNoDataset) {
		t.Error(err)
	}
	if err := s.DeleteDataset(t.Context(), "p", made.ID); err != nil {
		t.Error(err)
	}
	if err := s.DeleteDataset(t.Context(), "p", made.ID); !errors.Is(err, ErrNoDataset) {
		t.Error(err)
	}
}

func TestAlgorithms(t *testing.T) {
	s := open(t, t.TempDir())
	a := Algorithm{Name: "mine", AppURL: "/b/src/", BootFileURL: "/b/src/train.py", Parameters: []Parameter{{"lr", "0.1"}}, CreateTime: 5}
	made, err := s.CreateAlgorithm(t.Context(), "p", a)
	if err != nil || made.ID < 1000 || made.BootFileURL != a.BootFileURL || len(made.Parameters) != 1 || made.Parameters[0] != a.Parameters[0] {
		t.Fatalf("%+v, %v", made, err)
	}
	if _, err := s.CreateAlgorithm(t.Context(), "p", a); !errors.Is(err, ErrNameTaken) {
		t.Error(err)
	}
	if list, err := s.Algorithms(t.Context(), "p"); err != nil || len(list) != 1 || list[0].ID != made.ID {
		t.Errorf("%+v, %v", list, err)
	}
	if err := s.DeleteAlgorithm(t.Context(), "other", "mine"); !errors.Is(err, ErrNoAlgorithm) {
		t.Error(err)
	}
	if err := s.DeleteAlgorithm(t.Context(), "p", "mine"); err != nil {
		t.Error(err)
	}
	again, err := s.CreateAlgorithm(t.Context(), "p", a)
	if err != nil || again.ID == made.ID {
		t.Errorf("number %d was given twice: %v", again.ID, err)
	}
}
