// Package builtin holds the algorithms that the embedded platform ships: small ones that really train, in
// Python of the standard library, so that there is nothing to install. All learn from tables of numbers;
// code/table.py says what may be in them, code/job.py how a training is started and what it leaves.
package builtin

import (
	"embed"
	"io/fs"
)

// Algorithm is a built-in algorithm as the service describes one (ModelArts API Reference, querying
// built-in algorithms). What would not be true here is empty.
type Algorithm struct {
	ID             int64 // below 1000; those that users register are above
	Name           string
	Usage          int    // 1 to 5 are kinds of image and language models; 0 is none of them
	Precision      string // on a data set that everybody knows; nobody has measured these
	Size           int64  // bytes of its code: there is no trained model to start from
	TrainDataset   string // what such a model was trained on
	DatasetFormat  string
	DescriptionURL string
	Parameters     []Parameter
	CreateTime     int64  // when it was first shipped, in ms
	Boot           string // its boot file, in Files
}

// Parameter is a hyperparameter of an algorithm and its default.
type Parameter struct {
	Label         string `json:"label"`
	Value         string `json:"value"`
	PlaceholderCN string `json:"placeholder_cn"`
	PlaceholderEN string `json:"placeholder_en"`
	Required      bool   `json:"required"`
}

//go:embed code/*.py
var code embed.FS

// Algorithms lists the algorithms.
func Algorithms() []Algorithm {
	list := []Algorithm{
		{
			ID: 1, Name: "Softmax_Classifier", Boot: "softmax_classifier.py",
			DatasetFormat: "CSV (.csv, .csv.gz): numbers, and in the last column the class",
			Parameters: append([]Parameter{
				{Label: "lr", Value: "0.3", PlaceholderCN: "初始学习率，大于0", PlaceholderEN: "learning rate at the start, above 0"},
				{Label: "epochs", Value: "30", PlaceholderCN: "训练轮数，不小于1的整数", PlaceholderEN: "rounds over the rows, a whole number from 1"},
				{Label: "batch_size", Value: "16", PlaceholderCN: "每步的行数，不小于1的整数", PlaceholderEN: "rows a step, a whole number from 1"},
			}, common("0.0001")...),
		},
		{
			ID: 2, Name: "Linear_Regression", Boot: "linear_regression.py",
			DatasetFormat: "CSV (.csv, .csv.gz): numbers, the one to predict in the last column",
			Parameters:    common("0"),
		},
	}
	for i := range list {
		list[i].Size = size()
		list[i].CreateTime = 1795392000000 // 2026-11-23
	}
	return list
}

// common are the hyperparameters that all algorithms have.
func common(l2 string) []Parameter {
	return []Parameter{
		{Label: "l2", Value: l2, PlaceholderCN: "对较大权重的惩罚，不小于0", PlaceholderEN: "penalty on large weights, from 0"},
		{Label: "label_column", Value: "", PlaceholderCN: "要预测的列：表头中的名称或从1开始的列号；为空时取最后一列", PlaceholderEN: "the column to predict: its name in the header, or its number from 1; empty: the last one"},
		{Label: "test_fraction", Value: "0.2", PlaceholderCN: "留作评估的行所占比例，0到0.9", PlaceholderEN: "share of the rows that is held out to measure with, 0 to 0.9"},
		{Label: "seed", Value: "1", PlaceholderCN: "随机种子，不小于0的整数", PlaceholderEN: "seed of every random choice, a whole number from 0"},
	}
}

// Files is the code folder of an algorithm. The algorithms share it, as boot files of one project do.
func (a Algorithm) Files() (fs.FS, error) {
	return fs.Sub(code, "code")
}

// size is the bytes of the code folder. Reading what is embedded does not fail.
func size() (bytes int64) {
	entries, _ := code.ReadDir("code")
	for _, entry := range entries {
		if info, err := entry.Info(); err == nil {
			bytes += info.Size()
		}
	}
	return bytes
}
