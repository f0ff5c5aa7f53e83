//go:build linux || darwin

package platform

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"strings"
	"testing"
)

const (
	algorithmsPath = "/v1/p/x-mascript/algorithms"
	modelsPath     = "/v1/p/built-in-algorithms"
)

// ownModel makes a version run a built-in algorithm instead of code on an engine.
func ownModel(id any) edit {
	return edit{"config.model_id": fmt.Sprint(id), "config.app_url": absent, "config.boot_file_url": absent, "config.engine_id": absent}
}

func TestListAlgorithms(t *testing.T) {
	eachWay(t, func(t *testing.T, s *service) {
		shipped := s.want("GET", modelsPath, "").list(t, "models")
		if len(shipped) < 2 {
			t.Fatalf("%v", shipped)
		}
		for _, model := range shipped {
			var parameters []map[string]any
			if err := json.Unmarshal([]byte(model["parameter"].(string)), &parameters); err != nil {
				t.Error(err)
			}
			for _, p := range parameters {
				if p["label"] == "" || p["placeholder_en"] == "" || p["required"] == nil {
					t.Errorf("%v", p)
				}
			}
			if len(model) != 13 || model["model_size"].(float64) <= 0 || model["engine_name"] == "" {
				t.Errorf("%v", model)
			}
		}
		r := s.want("POST", algorithmsPath, `{"model_name":"Zebra","app_url":"/bucket/src/","boot_file_url":"/bucket/src/boot.sh","parameter":[{"label":"lr","value":0.5}]}`)
		if id := r.get(t, "model_id").(int64); id < 1000 {
			t.Errorf("number %d", id)
		}
		for _, test := range []struct{ query, want string }{
			{"?sortBy=model_name", "Zebra Softmax_Classifier Linear_Regression"},
			{"?sortBy=model_name&order=asc", "Linear_Regression Softmax_Classifier Zebra"},
			{"?sortBy=create_time", "Zebra Linear_Regression Softmax_Classifier"},
			{"", "Zebra Linear_Regression Softmax_Classifier"},
			{"?per_page=2&page=2", "Softmax_Classifier"},
			{"?per_page=2&page=3", ""},
			{"?search_content=REGR", "Linear_Regression"},
		} {
			r := s.want("GET", modelsPath+test.query, "")
			names := []string{}
			for _, model := range r.list(t, "models") {
				names = append(names, model["model_name"].(string))
			}
			if got := strings.Join(names, " "); got != test.want {
				t.Errorf("%s: %s, want %s", test.query, got, test.want)
			}
			if !strings.Contains(test.query, "search") && r.get(t, "model_total_count") != int64(3) {
				t.Error(r.body)
			}
		}
		for _, query := range []string{"per_page=101", "sortBy=color", "order=up"} {
			s.refused(http.StatusBadRequest, "0104", "GET", modelsPath+"?"+query, "")
		}
	})
}

// A registered algorithm is trained by its number, with its own values for what the request does not name.
func TestRegisteredAlgorithm(t *testing.T) {
	s := serve(t)
	s.put("bucket/mine/train.sh", "echo \"got $*\"\n")
	for _, test := range []struct{ body, code, says string }{
		{`{"model_name":"a b","app_url":"/bucket/mine/","boot_file_url":"/bucket/mine/train.sh"}`, "0104", "model_name"},
		{`{"model_name":"Softmax_Classifier","app_url":"/bucket/mine/","boot_file_url":"/bucket/mine/train.sh"}`, "0103", "Softmax_Classifier"},
		{`{"model_name":"mine","app_url":"/bucket/mine/"}`, "0104", "boot_file_url"},
		{`{"model_name":"mine","app_url":"/bucket/nothing/","boot_file_url":"/bucket/nothing/a.sh"}`, "0404", "/bucket/nothing/"},
		{`{"model_name":"mine","app_url":"/bucket/mine/","boot_file_url":"/bucket/src/boot.sh"}`, "0107", "boot_file_url"},
		{`{"model_name":"mine","app_url":"/bucket/mine/","boot_file_url":"/bucket/mine/train.sh","parameter":[{"label":"a b"}]}`, "0104", "a b"},
	} {
		if message := s.refused(http.StatusBadRequest, test.code, "POST", algorithmsPath, test.body); !strings.Contains(message, test.says) {
			t.Errorf("%s: %q", test.body, message)
		}
	}
	good := `{"model_name":"mine","app_url":"obs://bucket/mine","boot_file_url":"/bucket/mine/train.sh","parameter":[{"label":"lr","value":"0.5"},{"label":"k","value":"3"}]}`
	id := s.want("POST", algorithmsPath, good).get(t, "model_id")
	s.refused(http.StatusBadRequest, "0103", "POST", algorithmsPath, good)

	v := s.create("job", ownModel(id), edit{"config.parameter": `[{"label":"lr","value":"0.1"}]`})
	s.follow(v, 10)
	if log := s.log(v); !strings.Contains(log, " --lr=0.1 --k=3 --num_gpus=0\n") {
		t.Error(log)
	}
	r := s.want("GET", v.path(), "")
	for field, want := range map[string]any{"model_id": id, "app_url": nil, "boot_file_url": nil, "engine_name": "INNER_Python", "engine_type": int64(1000)} {
		if got := r.get(t, field); got != want {
			t.Errorf("%s is %v, want %v", field, got, want)
		}
	}
	s.refused(http.StatusBadRequest, "0105", "DELETE", algorithmsPath+"/Softmax_Classifier", "")
	s.refused(http.StatusNotFound, "0102", "DELETE", algorithmsPath+"/other", "")
	s.want("DELETE", algorithmsPath+"/mine", "")
	s.refused(http.StatusBadRequest, "0104", "POST", jobs, s.body(ownModel(id)))
}

// Without a container engine an image is not run, nor is its command: the version fails as one whose image cannot be
// used.
func TestCustomImageWithoutEngine(t *testing.T) {
	s := serve(t)
	proof := s.storage + "/proof"
	v := s.create("job", edit{"config.user_image_url": `"swr.example/team/image:1"`, "config.user_command": quote("touch " + proof),
		"config.app_url": absent, "config.boot_file_url": absent, "config.engine_id": absent, "config.log_url": `"/bucket/log/"`})
	s.follow(v, 3)
	log := s.log(v)
	for _, words := range []string{"[ModelArts Service Log]", "Image swr.example/team/image:1 cannot be used", "no container engine works on this machine", "hidden from this test"} {
		if !strings.Contains(log, words) {
			t.Errorf("the log does not say %q: %s", words, log)
		}
	}
	r := s.want("GET", v.path(), "")
	for field, want := range map[string]any{"user_image_url": "swr.example/team/image:1", "user_command": "touch " + proof, "engine_id": int64(0), "start_time": nil, "duration": int64(0)} {
		if got := r.get(t, field); got != want {
			t.Errorf("%s is %v, want %v", field, got, want)
		}
	}
	s.want("GET", v.path()+"/log/file-names", "")
	if _, err := os.Stat(proof); err == nil {
		t.Error("the image's command was run")
	}
}
