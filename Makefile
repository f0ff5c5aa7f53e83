# The targets that people use; `make help` lists them.

GO      ?= go
PYTHON  ?= python3
BIN     := bin/mascript
# What the program embeds, JavaScript above all, is a source, too.
SOURCES := $(shell find cmd runtime bindings internal scripts -type f -not -name '*_test.go' -not -path '*/testdata/*' -not -name '*.pyc') go.mod go.sum

# One static file: no C library to match on the machine it is copied to.
BUILD := CGO_ENABLED=0 $(GO) build -trimpath -ldflags "-s -w"

# The race detector needs a C compiler. Without one the tests still run.
RACE := $(shell command -v $${CC:-cc} >/dev/null 2>&1 && echo CGO_ENABLED=1 || echo CGO_ENABLED=0)

# Two packages are not watched, which takes a multiple of their time. SQLite is C that was translated to Go, and its
# memory is one slice; the parser of Python shares nothing and starts nothing.
UNWATCHED := github.com/ncruces/go-sqlite3-wasm/... mascript/internal/port/syntax
RACE_FLAG := $(if $(findstring =1,$(RACE)),-race $(foreach package,$(UNWATCHED),-gcflags='$(package)=-race=false'))

# Compares signatures with the vendor's library, which is to be no dependency of ours: a module of its own.
VENDOR_SIGNER := internal/modelarts/vendorsigner

.PHONY: help build run examples docs picture test lint bench soak fuzz clean

help: ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 10

build: $(BIN) ## build bin/mascript

$(BIN): $(SOURCES)
	$(BUILD) -o $@ ./cmd/mascript

# A HOME of its own and an environment without credentials: they can never reach a paid service.
# What still trains when it is left is stopped first: it would write into the home again.
IN_A_NEW_HOME = home=$$(mktemp -d) && \
	leave() { jobs=$$(mascript ps --all --json 2>/dev/null | grep -o '"job_id":[0-9]*' | cut -d: -f2 | sort -u); \
		[ -z "$$jobs" ] || mascript stop --wait $$jobs >/dev/null 2>&1; rm -rf "$$home"; } && \
	trap 'exit 130' INT TERM HUP && trap leave EXIT && \
	anew() { env -i PATH="$$PATH" HOME="$$home" TERM="$${TERM:-dumb}" LANG="$${LANG:-C.UTF-8}" MASCRIPT_HOME="$$home/mascript" "$$@"; } && \
	mascript() { anew $(BIN) --local "$$@"; } &&

run: $(BIN) ## train the quick start's model on this machine, twice
	@$(IN_A_NEW_HOME) mascript examples/quickstart.js

# The sample whose image mascript would have fetched, from the registry in its name, if it were not on this machine.
IMAGE_SAMPLE := examples/create_version_image.js
IMAGE        := $(shell sed -n "s/.*user_image_url: '\(.*\)'.*/\1/p" $(IMAGE_SAMPLE))

# The engines find images by the user's own HOME and by these, where one that is empty is not one that is not set.
ENGINE_SETTINGS := XDG_RUNTIME_DIR CONTAINERS_CONF CONTAINERS_STORAGE_CONF CONTAINER_HOST DOCKER_HOST DOCKER_CONFIG DOCKER_CONTEXT DOCKER_TLS_VERIFY DOCKER_CERT_PATH

# Of the engines, the first that works is the one that mascript takes: another's images are of no use. The sample by
# itself is content with less than a training, since it cannot know that there is an image.
examples: $(BIN) ## run the documented samples on this machine
	@$(IN_A_NEW_HOME) \
	with_images() { \
		anew env XDG_DATA_HOME="$${XDG_DATA_HOME:-$$HOME/.local/share}" XDG_CONFIG_HOME="$${XDG_CONFIG_HOME:-$$HOME/.config}" \
			$(foreach name,$(ENGINE_SETTINGS),$${$(name)+"$(name)=$$$(name)"}) "$$@"; \
	} && \
	image_is_here() { \
		for engine in podman docker; do \
			with_images $$engine info >/dev/null 2>&1 || continue; \
			with_images $$engine image inspect $(IMAGE) >/dev/null 2>&1; return; \
		done; false; \
	} && \
	ids=$$(mascript examples/prepare.js) && \
	for sample in $(filter-out $(IMAGE_SAMPLE),$(wildcard examples/create_version_*.js)); do \
		printf '\n%s\n' "$$sample $$ids" && mascript $$sample $$ids || exit 1; \
	done && printf '\n%s\n' "$(IMAGE_SAMPLE) $$ids" && \
	if image_is_here; then \
		with_images $(BIN) --local $(IMAGE_SAMPLE) $$ids | tee "$$home/said" && grep -q JOBSTAT_COMPLETED "$$home/said"; \
	else \
		echo 'left out: its image is not on this machine; to build it: podman build -t $(IMAGE) -f examples/image/Containerfile examples'; \
	fi && printf '\n%s\n' examples/local_debugging.js && mascript examples/local_debugging.js

# make test compares them.
docs: ## write the pages of docs/ that come from the catalogue, and the samples that come from Python
	$(GO) test -count=1 ./bindings/reference -run '^TestPages$$' -update
	$(GO) test -count=1 ./cmd/mascript -run '^TestPortedExamples$$' -update-examples
	$(GO) test -count=1 ./cmd/mascript -run '^TestPortingPage$$' -update-porting
	$(GO) test -count=1 ./internal/port -run '^TestPageOfLibrary$$' -update

# The tests of the command mostly wait for trainings and terminals: more of them at once than there are processors.
PARALLEL ?= 4

# Real trainings of the example, of which each is a little different from machine to machine: no test compares it.
picture: $(BIN) ## draw docs/report.png anew, with chromium
	@$(IN_A_NEW_HOME) \
	mascript run sweep --code examples/src --boot train.py --data examples/data/train --name digits --param lr=0.003,0.01,0.03,0.1,0.3,1 --param epochs=40 >/dev/null && \
	mascript run report digits -o "$$home/report.html" --title 'Handwritten digits' >/dev/null && \
	anew chromium --headless=new --no-sandbox --disable-gpu --hide-scrollbars --window-size=1180,1350 --screenshot="$$PWD/docs/report.png" "file://$$home/report.html" 2>/dev/null && \
	ls -l docs/report.png

# staticcheck and vet first: they are quick, and say what a failing test would only hint at.
test: lint ## run all tests
	$(RACE) $(GO) test $(RACE_FLAG) -parallel $(PARALLEL) -timeout 15m ./...
	$(GO) -C $(VENDOR_SIGNER) test ./...
	$(PYTHON) -B -m unittest discover -s examples/src_test
	$(PYTHON) -B -m unittest discover -s examples/parallel_test
	$(PYTHON) -B -m unittest discover -s internal/platform/builtin/code_test
	$(PYTHON) -B -m unittest discover -s internal/platform/moxing/code_test

# The three systems must always build; on Windows the embedded platform says that it does not run.
lint: ## check the code and build it for every system
	@test -z "$$(gofmt -l cmd runtime bindings internal scripts)" || { gofmt -l cmd runtime bindings internal scripts; echo 'run gofmt -w on these'; exit 1; }
	$(GO) vet ./...
	$(GO) tool staticcheck ./...
	GOOS=linux GOARCH=arm64 CGO_ENABLED=0 $(GO) build -o /dev/null ./cmd/mascript
	GOOS=darwin GOARCH=arm64 CGO_ENABLED=0 $(GO) build -o /dev/null ./cmd/mascript
	GOOS=windows GOARCH=amd64 CGO_ENABLED=0 $(GO) build -o /dev/null ./cmd/mascript

bench: $(BIN) ## measure start-up, latencies and size beside node and python3
	$(GO) run ./internal/bench $(BIN)

soak: ## hundreds of runs with processes killed at random (MASCRIPT_SOAK=runs, MASCRIPT_SEED=n)
	MASCRIPT_SOAK=$${MASCRIPT_SOAK:-300} $(GO) test -count=1 -timeout 60m -v -run 'TestCrash' ./cmd/mascript

fuzz: ## fuzz every parser for a while (FUZZTIME=30s)
	@for target in $$(grep -rhoE '^func Fuzz[A-Za-z]+' --include='*_test.go' . | sed 's/func //'); do \
		package=$$(dirname $$(grep -rlE "^func $$target\(" --include='*_test.go' .)); \
		$(GO) test -run '^$$' -fuzz "^$$target$$" -fuzztime $${FUZZTIME:-30s} ./$$package || exit 1; done

clean: ## remove what was built
	rm -rf bin
