package platform

import (
	"context"
	"strconv"
)

// aiEngine and flavor are entries of the documented catalogues. Every engine is run by the interpreter or the image
// that the settings name for it, or else by python3: the name is kept, so that scripts and answers read as in the
// cloud.
type aiEngine struct {
	Type    int    `json:"engine_type"`
	ID      int64  `json:"engine_id"`
	Name    string `json:"engine_name"`
	Version string `json:"engine_version"`
}

// engines lists what a real account listed in 2021 (ModelArts API Reference, querying engines). Ids 3, 4,
// 100 and 130 are documented; the others are ours.
func engines() []aiEngine {
	return []aiEngine{
		{13, 131, "Ascend-Powered-Engine", "Mindspore-1.1.1-python3.7-aarch64"},
		{13, 130, "Ascend-Powered-Engine", "TF-1.15-python3.7-aarch64"},
		{4, 41, "Caffe", "Caffe-1.0.0-python2.7"},
		{2, 21, "MXNet", "MXNet-1.2.1-python2.7"},
		{2, 22, "MXNet", "MXNet-1.2.1-python3.6"},
		{17, 171, "MindSpore-GPU", "MindSpore-1.1.0-python3.7"},
		{10, 57, "PyTorch", "PyTorch-1.0.0-python2.7"},
		{10, 58, "PyTorch", "PyTorch-1.0.0-python3.6"},
		{10, 59, "PyTorch", "PyTorch-1.3.0-python2.7"},
		{10, 60, "PyTorch", "PyTorch-1.3.0-python3.6"},
		{10, 61, "PyTorch", "PyTorch-1.4.0-python3.6"},
		{3, 31, "Ray", "RAY-0.7.4-python3.6"},
		{5, 51, "Spark_MLlib", "Spark-2.3.2-python2.7"},
		{5, 52, "Spark_MLlib", "Spark-2.3.2-python3.6"},
		{1, 5, "TensorFlow", "TF-1.13.1-python2.7"},
		{1, 6, "TensorFlow", "TF-1.13.1-python3.6"},
		{1, 3, "TensorFlow", "TF-1.8.0-python2.7"},
		{1, 4, "TensorFlow", "TF-1.8.0-python3.6"},
		{1, 7, "TensorFlow", "TF-2.1.0-python3.6"},
		{9, 99, "XGBoost-Sklearn", "XGBoost-0.80-Sklearn-0.18.1-python2.7"},
		{9, 100, "XGBoost-Sklearn", "XGBoost-0.80-Sklearn-0.18.1-python3.6"},
	}
}

// innerEngine is what built-in algorithms run on. The cloud, too, has engines for these only, which no list
// shows; their names begin with INNER.
func innerEngine() aiEngine { return aiEngine{1000, 1000, "INNER_Python", "Python-3"} }

// flavor describes a kind of node. Its numbers are those of the documents; the embedded platform runs a
// worker on this machine whatever the flavor. Only containers are held to them.
type flavor struct {
	ID            int64  `json:"spec_id"`
	Core          string `json:"core"`
	Memory        string `json:"cpu"` // GB; the service calls it so
	GPUs          int    `json:"gpu_num"`
	GPUType       string `json:"gpu_type"`
	Code          string `json:"spec_code"`
	Unit          int    `json:"unit_num"`
	MaxNodes      int    `json:"max_num"`
	Storage       string `json:"storage"`
	InterfaceType int    `json:"interface_type"`
	NoResource    bool   `json:"no_resource"`
	NPUs          int    `json:"-"` // Ascend chips, of which the service's list has no number
}

// accelerators are what a worker has beside processors.
func (f flavor) accelerators() int { return f.GPUs + f.NPUs }

// flavors lists the codes that occur in documents and public scripts.
func flavors() []flavor {
	list := []flavor{
		{ID: 7, Core: "2", Memory: "8", Code: "modelarts.vm.cpu.2u"},
		{ID: 8, Core: "8", Memory: "32", Code: "modelarts.vm.cpu.8u"},
		{ID: 9, Core: "8", Memory: "64", GPUs: 1, GPUType: "nvidia-p100", Code: "modelarts.vm.gpu.p100"},
		{ID: 10, Core: "8", Memory: "64", GPUs: 1, GPUType: "nvidia-v100", Code: "modelarts.vm.gpu.v100"},
		{ID: 11, Core: "8", Memory: "64", GPUs: 1, GPUType: "nvidia-p100", Code: "modelarts.vm.gpu.free"},
		{ID: 12, Core: "72", Memory: "512", GPUs: 8, GPUType: "nvidia-v100", Code: "modelarts.bm.gpu.8v100"},
		{ID: 13, Core: "8", Memory: "64", GPUs: 1, GPUType: "nvidia-v100", Code: "modelarts.p3.large"},
		{ID: 14, Core: "24", Memory: "96", NPUs: 1, Code: "modelarts.kat1.xlarge"},
		{ID: 15, Core: "192", Memory: "768", NPUs: 8, Code: "modelarts.kat1.8xlarge"},
	}
	for i := range list {
		list[i].Unit, list[i].MaxNodes, list[i].InterfaceType = 1, maxSlots, 1 // every node is this machine; the slots decide
	}
	return list
}

// limits are what a worker has of a node: processors, and bytes of memory; 0 for what is not said.
func (f flavor) limits() (processors float64, memory int64) {
	processors, _ = strconv.ParseFloat(f.Core, 64)
	gigabytes, _ := strconv.ParseInt(f.Memory, 10, 64)
	return processors, gigabytes << 30
}

// find returns the first entry that matches.
func find[T any](list []T, matches func(T) bool) (T, bool) {
	for _, entry := range list {
		if matches(entry) {
			return entry, true
		}
	}
	var none T
	return none, false
}

func (p *Platform) listEngines(_ context.Context, _ request) (answer, error) {
	return answer{body: struct {
		IsSuccess bool       `json:"is_success"`
		Engines   []aiEngine `json:"engines"`
	}{true, engines()}}, nil
}

func (p *Platform) listFlavors(_ context.Context, _ request) (answer, error) {
	list := flavors()
	return answer{body: struct {
		IsSuccess bool     `json:"is_success"`
		Total     int      `json:"spec_total_count"`
		Specs     []flavor `json:"specs"`
	}{true, len(list), list}}, nil
}
