package platform

import (
	"context"
	"strings"

	"mascript/internal/platform/run"
	"mascript/internal/platform/store"
)

// checkAlgorithm checks what is to run: code on an engine, a built-in algorithm, or a custom image.
func (c *configBody) checkAlgorithm(ctx context.Context, r request, config *store.Config) error {
	if err := c.oneAlgorithm(); err != nil {
		return err
	}
	switch {
	case c.ModelID != 0:
		return c.checkModel(ctx, r, config)
	case c.UserImageURL != "":
		return c.checkImage(ctx, r, config)
	}
	if config.EngineID == 0 { // local debugging: the interpreter of this machine is what there is
		return checkCode(ctx, r, config)
	}
	if err := checkEngine(config); err != nil {
		return err
	}
	return checkCode(ctx, r, config)
}

// oneAlgorithm checks that a request says in one way what is to run. It does not look whether that is there.
func (c *configBody) oneAlgorithm() error {
	image := c.UserImageURL != "" || c.UserCommand != ""
	switch {
	case c.ModelID != 0 && (image || c.AppURL != "" || c.BootFileURL != "" || c.EngineID != 0):
		return contradictory("model_id excludes app_url, boot_file_url, engine_id and user_image_url: a built-in algorithm brings its own code")
	case c.ModelID != 0:
		return nil
	case image && c.UserImageURL == "":
		return contradictory("user_command needs user_image_url: it is the command of a custom image")
	case image && c.AppURL == "" && c.BootFileURL != "":
		return contradictory("boot_file_url needs app_url: it is a file in the code folder")
	case image:
		return nil
	case c.AppURL == "" || c.BootFileURL == "":
		return illegal("app_url and boot_file_url are needed: the code folder and the start file in it")
	case c.EngineID == 0 && !c.isDebugging():
		return illegal("engine_id is missing; GET job/ai-engines lists the engines")
	}
	return nil
}

func checkEngine(config *store.Config) error {
	engine, ok := find(engines(), func(e aiEngine) bool { return e.ID == config.EngineID })
	if !ok {
		return illegal("engine_id %d is unknown; GET job/ai-engines lists the engines", config.EngineID)
	}
	config.EngineType = engine.Type
	return nil
}

// checkCode checks the code folder and, if it is named, the start file in it.
func checkCode(ctx context.Context, r request, config *store.Config) error {
	if run.IsFile(config.AppURL) {
		return checkLocalCode(ctx, config)
	}
	app, err := existingFolder(ctx, r.runs, config.AppURL)
	if err != nil {
		return err
	}
	config.AppURL = app.Path()
	if config.BootFileURL == "" {
		return nil
	}
	return checkBootFile(config)
}

// checkBootFile checks that the start file would be in the code folder, whose path is as the store keeps it.
func checkBootFile(config *store.Config) error {
	boot, err := parsePath(config.BootFileURL)
	if err != nil {
		return err
	}
	config.BootFileURL = boot.Path()
	if boot.IsFolder() || !strings.HasPrefix(config.BootFileURL, config.AppURL) {
		return contradictory("boot_file_url %s is not a file in app_url %s", config.BootFileURL, config.AppURL)
	}
	return nil
}

// checkImage checks a custom image, which needs no engine and may have code.
func (c *configBody) checkImage(ctx context.Context, r request, config *store.Config) error {
	config.UserImageURL, config.UserCommand = strings.TrimSpace(string(c.UserImageURL)), string(c.UserCommand)
	if strings.HasPrefix(config.UserImageURL, "-") || strings.ContainsFunc(config.UserImageURL, func(r rune) bool { return r <= ' ' || r > '~' }) {
		return illegal("user_image_url %q is no name of an image, such as swr.example.com/team/image:1.0", c.UserImageURL)
	}
	if strings.ContainsRune(config.UserCommand, 0) {
		return illegal("user_command has a character that no command can have (NUL)")
	}
	if config.EngineID != 0 {
		if err := checkEngine(config); err != nil {
			return err
		}
	}
	if config.AppURL == "" {
		return nil
	}
	return checkCode(ctx, r, config)
}

// checkModel checks a built-in algorithm. The version gets its code, and for the hyperparameters that the
// request does not name the algorithm's own values.
func (c *configBody) checkModel(ctx context.Context, r request, config *store.Config) error {
	a, err := c.model(ctx, r)
	if err != nil {
		return err
	}
	config.ModelID, config.ModelName, config.EngineID, config.EngineType = a.ID, a.Name, a.EngineID, a.engineType
	config.AppURL, config.BootFileURL = a.appURL, a.bootFileURL
	for _, p := range a.parameters {
		_, given := find(config.Parameter, func(own store.Parameter) bool { return own.Label == p.Label })
		switch {
		case given:
		case p.Value != "":
			config.Parameter = append(config.Parameter, store.Parameter{Label: p.Label, Value: p.Value})
		case p.Required:
			return illegal("parameter lacks %q, which algorithm %s needs", p.Label, a.Name)
		}
	}
	if a.appURL == "" { // one of those that mascript brings along
		return nil
	}
	return checkCode(ctx, r, config)
}

// model finds the built-in algorithm that the request names.
func (c *configBody) model(ctx context.Context, r request) (algorithm, error) {
	list, err := algorithms(ctx, r)
	if err != nil {
		return algorithm{}, err
	}
	found, ok := find(list, func(a algorithm) bool { return a.ID == int64(c.ModelID) })
	if !ok {
		return algorithm{}, illegal("model_id %d is unknown; GET built-in-algorithms lists the algorithms", c.ModelID)
	}
	return found, nil
}
