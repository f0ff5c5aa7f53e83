package run

import (
	"fmt"
	"os"
	"strconv"
	"strings"

	"mascript/internal/platform/store"
)

// layout says where a version's things are for its workers: at their own paths on this machine, or at those of a
// container.
type layout struct {
	jobDir  string // holds the code folder
	logDir  string
	codeDir string   // "" without code
	boot    string   // boot file; "" with a custom image
	data    string   // ends with a slash when it is a folder; "" without any
	output  string   // ends with a slash; "" without one
	hosts   []string // HOST:PORT of each worker
	servers []string // HOST:PORT of the parameter server beside each worker; nil without
	gpus    int      // of each worker
}

// Kinds of engines that pass the workers' addresses on the command line (ModelArts API Reference, querying engines).
const (
	typeTensorFlow = 1
	typeMXNet      = 2
	typePyTorch    = 10
)

// hasServers reports whether there is a parameter server beside each worker: the same boot file, started once more
// ("MoXing-TensorFlow", running on several nodes). It never ends by itself.
func hasServers(c store.Config) bool {
	return c.WorkerServerNum > 1 && c.UserImageURL == "" && (c.EngineType == typeTensorFlow || c.EngineType == typeMXNet)
}

// Processes counts what a version starts: its workers, and after these their parameter servers. Each has a log.
func Processes(c store.Config) int {
	if hasServers(c) {
		return 2 * c.WorkerServerNum
	}
	return c.WorkerServerNum
}

// roleOf tells which process of a version it is: its role, and the index of its node.
func roleOf(c store.Config, process int) (role string, node int) {
	if process < c.WorkerServerNum {
		return "worker", process
	}
	return "ps", process - c.WorkerServerNum
}

// arguments are what the boot file of one of the version's processes gets. Scripts exist that refuse what they do not
// know, so this is the whole list.
func (l layout) arguments(c store.Config, process int) []string {
	role, node := roleOf(c, process)
	var list []string
	if l.data != "" {
		list = append(list, "--data_url="+l.data)
	}
	if l.output != "" {
		list = append(list, "--train_url="+l.output)
	}
	for _, p := range c.Parameter {
		list = append(list, "--"+p.Label+"="+p.Value)
	}
	if len(l.hosts) > 1 {
		switch c.EngineType {
		case typePyTorch:
			list = append(list, "--init_method=tcp://"+l.hosts[0], "--rank="+strconv.Itoa(node), "--world_size="+strconv.Itoa(len(l.hosts)))
		case typeTensorFlow, typeMXNet:
			list = append(list, "--ps_hosts="+strings.Join(l.servers, ","), "--worker_hosts="+strings.Join(l.hosts, ","), "--job_name="+role, "--task_index="+strconv.Itoa(node))
		}
	}
	return append(list, "--num_gpus="+strconv.Itoa(l.gpusOf(process)))
}

// gpusOf is how many GPUs a process has: a parameter server has none.
func (l layout) gpusOf(process int) int {
	if process >= len(l.hosts) {
		return 0
	}
	return l.gpus
}

// variables are what a training script may read about its run, under their v1 names and under the v2 names that
// newer scripts read (ModelArts User Guide, custom images; environment variables of a training container).
func (l layout) variables(v store.Version, trainURL string, process int) []string {
	c := v.Config
	role, node := roleOf(c, process)
	index, count := strconv.Itoa(node), strconv.Itoa(len(l.hosts))
	list := []string{
		"PYTHONUNBUFFERED=1",
		"DLS_TASK_INDEX=" + index,
		"DLS_TASK_NUMBER=" + count,
		"DLS_APP_URL=" + withProtocol(c.AppURL),
		"DLS_DATA_URL=" + withProtocol(c.DataURL),
		"DLS_TRAIN_URL=" + withProtocol(trainURL),
	}
	var names []string
	for i, host := range l.hosts {
		list = append(list, fmt.Sprintf("BATCH_CUSTOM%d_HOSTS=%s", i, host))
		name, _, _ := strings.Cut(host, ":")
		names = append(names, name)
	}
	return append(list,
		"MA_NUM_HOSTS="+count,
		"VC_WORKER_NUM="+count,
		"VC_WORKER_HOSTS="+strings.Join(names, ","),
		"VC_TASK_INDEX="+index,
		"MA_NUM_GPUS="+strconv.Itoa(l.gpusOf(process)),
		"MA_TASK_NAME="+role,
		"MA_JOB_DIR="+l.jobDir,
		"MA_LOG_DIR="+l.logDir,
	)
}

// folderPath ends a folder's path with a slash, as the service does; an object stays as it is.
func folderPath(path string) string {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return path + "/"
	}
	return path
}

// meetAt gives each of a version's processes an address with a port of its own, since all are on one machine.
func (l *layout) meetAt(c store.Config, ports []int) {
	for i, port := range ports {
		address := fmt.Sprintf("127.0.0.1:%d", port)
		if i < c.WorkerServerNum {
			l.hosts = append(l.hosts, address)
		} else {
			l.servers = append(l.servers, address)
		}
	}
}
